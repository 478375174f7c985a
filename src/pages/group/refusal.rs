//! Why a file does not count, in a sentence.

use yew::AttrValue;

use super::files::{MOST_FILES, NoGroupFile};
use crate::context::AppContext;
use weft_core::content::text_key::TextKey;
use weft_core::domain::group::Incomparable;
use weft_core::records::group_file::GroupFileError;

pub fn sentence(app: &AppContext, why: &NoGroupFile) -> AttrValue {
    let words = &app.words;
    words.say(match why {
        NoGroupFile::Unreadable => TextKey::GroupWhyUnreadable,
        NoGroupFile::File(error) => of_file(*error),
        NoGroupFile::Answers(Incomparable::OtherInstrument, _) => TextKey::GroupWhyInstrument,
        NoGroupFile::Answers(Incomparable::OtherVersion, version) => {
            let values = [("version", &**version), ("here", &*app.instrument.edition.version)];
            return words.fill(TextKey::GroupWhyVersion, &values);
        }
        NoGroupFile::Answers(Incomparable::OtherStatements, _) => TextKey::GroupWhyStatements,
        NoGroupFile::Answers(Incomparable::TooFewAnswers, _) => TextKey::GroupWhyAnswers,
        NoGroupFile::SameAs(name) => return words.fill(TextKey::GroupWhySame, &[("name", name)]),
        NoGroupFile::TooMany => {
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
