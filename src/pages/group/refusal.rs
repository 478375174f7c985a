//! Why a file does not count, in a sentence.

use yew::AttrValue;

use super::files::{MOST_FILES, Refusal};
use crate::context::AppContext;
use weft_core::content::text_key::TextKey;
use weft_core::domain::group::Incomparable;
use weft_core::records::group_file::GroupFileError;

pub fn sentence(app: &AppContext, why: &Refusal) -> AttrValue {
    let words = &app.words;
    words.say(match why {
        Refusal::Unreadable => TextKey::GroupWhyUnreadable,
        Refusal::File(error) => of_file(*error),
        Refusal::Answers(Incomparable::OtherInstrument, _) => TextKey::GroupWhyInstrument,
        Refusal::Answers(Incomparable::OtherVersion, version) => {
            let values = [("version", &**version), ("here", &*app.instrument.edition.version)];
            return words.fill(TextKey::GroupWhyVersion, &values);
        }
        Refusal::Answers(Incomparable::OtherStatements, _) => TextKey::GroupWhyStatements,
        Refusal::Answers(Incomparable::TooFewAnswers, _) => TextKey::GroupWhyAnswers,
        Refusal::SameAs(name) => return words.fill(TextKey::GroupWhySame, &[("name", name)]),
        Refusal::TooMany => {
            return words.fill(TextKey::GroupWhyTooMany, &[("count", &words.number(MOST_FILES))]);
        }
    })
}

fn of_file(error: GroupFileError) -> TextKey {
    match error {
        GroupFileError::Empty => TextKey::GroupWhyEmpty,
        GroupFileError::TooLarge => TextKey::GroupWhyTooLarge,
        GroupFileError::NotJson => TextKey::GroupWhyNotJson,
        GroupFileError::Backup => TextKey::GroupWhyBackup,
        GroupFileError::NotAGroupFile => TextKey::GroupWhyOther,
        GroupFileError::Newer => TextKey::GroupWhyNewer,
        GroupFileError::Damaged => TextKey::GroupWhyDamaged,
    }
}
