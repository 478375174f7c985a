use weft_core::records::key;

/// What is known of worksheets of people and of advisor sheets. The rest is read where it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheets {
    /// Counts the changes: what is shown is read again at each.
    pub turn: u32,
    /// Sheets that could not be stored as they are here: keys and texts.
    pub unsaved: Vec<(String, String)>,
    /// Counts how often the whole storage was cleared from outside: what a page shows is all that is
    /// left then.
    pub clearings: u32,
    /// Which sheets there are, if nothing is kept on the device.
    pub in_tab: SheetsInTab,
}

/// Of which kind there are sheets that are in this tab alone, since nothing is kept on the device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SheetsInTab {
    /// Worksheets of people.
    pub people: bool,
    /// Advisor sheets.
    pub advisors: bool,
}

impl Sheets {
    /// Notes that something was stored, here or in another tab.
    pub(super) fn turn(&mut self) {
        self.turn = self.turn.wrapping_add(1);
    }

    /// Notes that a sheet was stored or removed (`None`), or that its text could not be stored.
    pub(super) fn hold(&mut self, key: String, unsaved: Option<String>) {
        self.unsaved.retain(|(other, _)| *other != key);
        self.unsaved.extend(unsaved.map(|text| (key, text)));
        self.turn();
    }

    /// Returns whether there are worksheets that are not stored.
    #[must_use]
    pub fn has_unstored_people(&self) -> bool {
        self.in_tab.people || self.unsaved.iter().any(|(key, _)| key::is_of_people(key))
    }

    /// Returns whether there are advisor sheets that are not stored.
    #[must_use]
    pub fn has_unstored_advisors(&self) -> bool {
        self.in_tab.advisors || self.unsaved.iter().any(|(key, _)| !key::is_of_people(key))
    }

    /// Returns the text of a sheet that could not be stored.
    #[must_use]
    pub fn unsaved(&self, key: &str) -> Option<&str> {
        let found = self.unsaved.iter().find(|(other, _)| other == key);
        found.map(|(_, text)| text.as_str())
    }
}
