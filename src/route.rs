//! Pages and their addresses behind `#`.

use weft_core::content::text_key::TextKey;
use weft_core::domain::record_id::RecordId;

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// What Weft is, and where to go on.
    Home,
    /// One statement, by its number in the order of the run, from 1; `None` is where the run is.
    Check(Option<usize>),
    /// All answers before finishing.
    Review,
    /// The result of one run.
    Result(RecordId),
    /// All runs over time.
    Progress,
    /// What is kept, and ways to take it away and bring it back.
    Data,
    /// What the three networks are, and what helps.
    Networks,
    /// Who would help, if asked this month.
    Advisors,
    /// The worksheet of people: its beginning, or one of its steps, from 1.
    People(Option<usize>),
    /// What follows from the worksheet.
    PeopleReading,
    /// How the instrument works.
    Method,
    /// The questionnaire on paper.
    Questionnaire,
    /// Several people's answers together.
    Group,
    /// The result of somebody else, from a link that was opened.
    Shared,
    /// What of this copy its publisher should mend.
    Publisher,
    /// No page has this address.
    NotFound,
}

impl Route {
    /// Returns the page of an address; `hash` may have its `#`. What mail programs and networks append,
    /// such as `&fbclid=…`, and capitals of a page's name do not matter.
    #[must_use]
    pub fn from_hash(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#');
        let is_of_address =
            |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '/' | '-');
        let end = hash.find(|letter| !is_of_address(letter)).unwrap_or(hash.len());
        let path = hash[..end].trim_matches('/').to_ascii_lowercase();
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            [""] => Self::Home,
            ["check"] => Self::Check(None),
            ["check", "review"] => Self::Review,
            ["check", number] => match number.parse() {
                Ok(number) if number > 0 => Self::Check(Some(number)),
                _ => Self::NotFound,
            },
            ["result", id] => RecordId::new(id).map_or(Self::NotFound, Self::Result),
            ["progress"] => Self::Progress,
            ["data"] => Self::Data,
            ["networks"] => Self::Networks,
            ["advisors"] => Self::Advisors,
            ["people"] => Self::People(None),
            ["people", "reading"] => Self::PeopleReading,
            ["people", number] => match number.parse() {
                Ok(number) if number > 0 => Self::People(Some(number)),
                _ => Self::NotFound,
            },
            ["method"] => Self::Method,
            ["questionnaire"] => Self::Questionnaire,
            ["group"] => Self::Group,
            ["shared", ..] => Self::Shared,
            ["publisher"] => Self::Publisher,
            _ => Self::NotFound,
        }
    }

    /// Returns the address of the page, with its `#`.
    #[must_use]
    pub fn hash(&self) -> String {
        match self {
            Self::Home | Self::NotFound => "#/".to_owned(),
            Self::Check(None) => "#/check".to_owned(),
            Self::Check(Some(number)) => format!("#/check/{number}"),
            Self::Review => "#/check/review".to_owned(),
            Self::Result(id) => format!("#/result/{}", id.as_str()),
            Self::Progress => "#/progress".to_owned(),
            Self::Data => "#/data".to_owned(),
            Self::Networks => "#/networks".to_owned(),
            Self::Advisors => "#/advisors".to_owned(),
            Self::People(None) => "#/people".to_owned(),
            Self::People(Some(number)) => format!("#/people/{number}"),
            Self::PeopleReading => "#/people/reading".to_owned(),
            Self::Method => "#/method".to_owned(),
            Self::Questionnaire => "#/questionnaire".to_owned(),
            Self::Group => "#/group".to_owned(),
            Self::Shared => "#/shared".to_owned(),
            Self::Publisher => "#/publisher".to_owned(),
        }
    }

    /// Returns what the page is called.
    #[must_use]
    pub fn title(&self) -> TextKey {
        match self {
            Self::Home => TextKey::AppTagline,
            Self::Check(_) => TextKey::CheckTitle,
            Self::Review => TextKey::ReviewTitle,
            Self::Result(_) => TextKey::ResultTitle,
            Self::Progress => TextKey::ProgressTitle,
            Self::Data => TextKey::DataTitle,
            Self::Networks => TextKey::NetworksTitle,
            Self::Advisors => TextKey::PeopleAdvisorsTitle,
            Self::People(_) | Self::PeopleReading => TextKey::PeopleTitle,
            Self::Method => TextKey::MethodTitle,
            Self::Questionnaire => TextKey::QuestionnaireTitle,
            Self::Group => TextKey::GroupTitle,
            Self::Shared => TextKey::SharedTitle,
            Self::Publisher => TextKey::PublisherTitle,
            Self::NotFound => TextKey::NotFoundTitle,
        }
    }
}

/// Returns what an address carries as the result of somebody else, if it carries anything: empty where
/// its first letter is none of a link. What is appended ends it.
#[must_use]
pub fn carried_result(hash: &str) -> Option<&str> {
    let path = hash.trim_start_matches(['#', '/']);
    let (page, rest) = path.split_at_checked("shared".len())?;
    if !page.eq_ignore_ascii_case("shared") {
        return None;
    }
    // Some programs write the slash as a code.
    let carried = ["/", "%2F", "%2f"].iter().find_map(|slash| rest.strip_prefix(slash))?;
    let is_of_link =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    let end = carried.find(|letter| !is_of_link(letter)).unwrap_or(carried.len());
    (!carried.is_empty()).then(|| carried[..end].trim_end_matches('.'))
}

/// Returns the address of a page of this app at `address` that carries a result. A programme or a
/// language that is named there stays behind.
#[must_use]
pub fn carrying(address: &str, result: &str) -> String {
    let (page, _) = address.split_once(['?', '#']).unwrap_or((address, ""));
    format!("{page}#/shared/{result}")
}

#[cfg(test)]
mod tests {
    use super::{Route, carried_result, carrying};
    use weft_core::domain::record_id::RecordId;

    /// The pages that the browser tests look at for access, layout and languages.
    const TOUR: &str = include_str!("../tests/e2e/support/tour.js");

    fn result(id: &str) -> Route {
        Route::Result(RecordId::new(id).expect("the id is valid"))
    }

    #[test]
    fn every_page_is_found_again_under_its_address() {
        let pages = [
            (Route::Home, "#/"),
            (Route::Check(None), "#/check"),
            (Route::Check(Some(24)), "#/check/24"),
            (Route::Review, "#/check/review"),
            (result("mf3-a9"), "#/result/mf3-a9"),
            (Route::Progress, "#/progress"),
            (Route::Data, "#/data"),
            (Route::Networks, "#/networks"),
            (Route::Advisors, "#/advisors"),
            (Route::People(None), "#/people"),
            (Route::People(Some(7)), "#/people/7"),
            (Route::PeopleReading, "#/people/reading"),
            (Route::Method, "#/method"),
            (Route::Questionnaire, "#/questionnaire"),
            (Route::Group, "#/group"),
            (Route::Shared, "#/shared"),
            (Route::Publisher, "#/publisher"),
        ];
        for (page, hash) in pages {
            assert_eq!(page.hash(), hash);
            assert_eq!(Route::from_hash(hash), page);
            let first_part = hash.split('/').nth(1).unwrap_or_default();
            assert!(TOUR.contains(&format!("'#/{first_part}")), "{hash} is not in tour.js");
        }
    }

    #[test]
    fn addresses_are_read_with_and_without_slashes() {
        for hash in ["", "#", "#/", "/"] {
            assert_eq!(Route::from_hash(hash), Route::Home, "{hash}");
        }
        assert_eq!(Route::from_hash("#progress/"), Route::Progress);
    }

    #[test]
    fn what_mail_programs_and_networks_append_does_not_matter() {
        for (hash, page) in [
            ("#/check&fbclid=1", Route::Check(None)),
            ("#/check/7?utm_source=x", Route::Check(Some(7))),
            ("#/progress?utm_source=x", Route::Progress),
            ("#/progress&fbclid=1", Route::Progress),
            ("#/progress#", Route::Progress),
            ("#/progress#top", Route::Progress),
            ("#/progress.", Route::Progress),
            ("#/data%20", Route::Data),
            ("#/data>", Route::Data),
            ("#/data\u{a0}", Route::Data),
            ("#/Progress", Route::Progress),
            ("#/?fbclid=1", Route::Home),
            ("#&fbclid=1", Route::Home),
            ("#/result/mf3-a9?utm_medium=mail", result("mf3-a9")),
        ] {
            assert_eq!(Route::from_hash(hash), page, "{hash}");
        }
    }

    #[test]
    fn a_result_is_carried_letter_for_letter() {
        let link = carrying("https://weft.example/", "1.eyJ-_Ab");
        let hash = link.strip_prefix("https://weft.example/").expect("the address");
        for hash in [hash, &format!("{hash}&fbclid=1"), &format!("{hash}."), &format!("{hash})")] {
            assert_eq!(Route::from_hash(hash), Route::Shared, "{hash}");
            assert_eq!(carried_result(hash), Some("1.eyJ-_Ab"), "{hash}");
        }
        assert_eq!(carried_result("#/shared%2F1.eyJ-_Ab"), Some("1.eyJ-_Ab"));
        // Whatever follows is carried, so that it is taken out of the address.
        for hash in ["#/shared/+1.eyJ", "#/shared/%201.eyJ", "#/shared/ä", "#/Shared//1.eyJ"] {
            assert_eq!(Route::from_hash(hash), Route::Shared, "{hash}");
            assert_eq!(carried_result(hash), Some(""), "{hash}");
        }
        for hash in ["#/shared", "#/shared/", "#/shared&fbclid=1", "#/result/1.eyJ", "#/", "#/ä"] {
            assert_eq!(carried_result(hash), None, "{hash}");
        }
    }

    #[test]
    fn a_link_carries_neither_programme_nor_language() {
        for address in ["https://weft.example/", "https://weft.example/?lang=en&programme=X"] {
            assert_eq!(carrying(address, "1.eyJ"), "https://weft.example/#/shared/1.eyJ");
        }
    }

    #[test]
    fn other_addresses_have_no_page() {
        for hash in [
            "#/x",
            "#/check/0",
            "#/check/-1",
            "#/check/one",
            "#/result/",
            "#/progressive",
            "#/people/0",
            "#/people/AM",
        ] {
            assert_eq!(Route::from_hash(hash), Route::NotFound, "{hash}");
        }
    }
}
