//! The questions that a worksheet leads to, each with its count and how sure it is.

use yew::prelude::*;

use super::PeopleView;
use super::naming::Naming;
use crate::views::next_steps::NextStep;
use weft_core::content::text_key::PeopleKey;
use weft_core::domain::network::Network;
use weft_core::domain::people::figures::{Figures, most_introduced};
use weft_core::domain::people::question::{Asked, Question, questions};
use weft_core::domain::people::share::Share;
use weft_core::domain::people::worksheet::Worksheet;

impl PeopleView<'_> {
    pub(super) fn questions(&self, sheet: &Worksheet, figures: &Figures) -> Html {
        let words = self.words;
        let asked = questions(figures);
        html! {
            <section class="people-questions">
                <h2>{ words.say(PeopleKey::ReadingQuestions) }</h2>
                if asked.is_empty() {
                    <p>{ words.say(PeopleKey::ReadingNone) }</p>
                } else {
                    <p class="hint">{ self.roughness(figures.people) }</p>
                }
                <ol>{ for asked.iter().map(|asked| self.question_item(sheet, asked)) }</ol>
                if figures.ties.is_none() {
                    <p class="hint">{ words.say(PeopleKey::ReadingTiesOpen) }</p>
                }
                <NextStep words={words.clone()} />
            </section>
        }
    }

    fn question_item(&self, sheet: &Worksheet, asked: &Asked) -> Html {
        let (finding, question) = keys(asked.question);
        html! {
            <li>
                <h3>{ self.words.say(question) }</h3>
                <p>{ self.named(|naming| self.finding(finding, sheet, asked.share, naming).into()) }</p>
                <p class="hint">{ self.certainty(asked.share) }</p>
            </li>
        }
    }

    fn finding(
        &self,
        key: PeopleKey,
        sheet: &Worksheet,
        share: Share,
        naming: Naming,
    ) -> AttrValue {
        let [count, all] = [share.count, share.of].map(|count| self.words.words.number(count));
        let introducer = most_introduced(&sheet.people).map(|(id, _)| naming.of(sheet, id));
        let code = introducer.unwrap_or_default();
        self.words.fill(key, &[("count", &count), ("all", &all), ("code", &code)])
    }

    /// Says what one person more or less would change of a share of so many.
    fn roughness(&self, people: usize) -> AttrValue {
        let points = Share { count: 0, of: people }.points_of_one().unwrap_or_default();
        let points = self.words.words.score(points);
        self.words.fill(PeopleKey::ReadingRough, &[("points", &points)])
    }

    /// Says how sure a share is, in words.
    fn certainty(&self, share: Share) -> AttrValue {
        let Some((low, high)) = share.interval() else { return AttrValue::default() };
        let [low, high] = [low, high].map(|end| self.words.words.score(end * 100.0));
        self.words.fill(PeopleKey::ReadingSure, &[("low", &low), ("high", &high)])
    }
}

/// Returns what was found, and what is asked.
fn keys(question: Question) -> (PeopleKey, PeopleKey) {
    match question {
        Question::Inside => (PeopleKey::QuestionInside, PeopleKey::QuestionInsideAsk),
        Question::SameFunction => {
            (PeopleKey::QuestionSameFunction, PeopleKey::QuestionSameFunctionAsk)
        }
        Question::FewAbove => (PeopleKey::QuestionFewAbove, PeopleKey::QuestionFewAboveAsk),
        Question::OneCluster => (PeopleKey::QuestionOneGroup, PeopleKey::QuestionOneGroupAsk),
        Question::OwnStep => (PeopleKey::QuestionOwnStep, PeopleKey::QuestionOwnStepAsk),
        Question::OneIntroducer => {
            (PeopleKey::QuestionOneIntroducer, PeopleKey::QuestionOneIntroducerAsk)
        }
        Question::FewFor(Network::Operational) => {
            (PeopleKey::QuestionFewOperational, PeopleKey::QuestionFewOperationalAsk)
        }
        Question::FewFor(Network::Personal) => {
            (PeopleKey::QuestionFewPersonal, PeopleKey::QuestionFewPersonalAsk)
        }
        Question::FewFor(Network::Strategic) => {
            (PeopleKey::QuestionFewStrategic, PeopleKey::QuestionFewStrategicAsk)
        }
        Question::FewNew => (PeopleKey::QuestionFewNew, PeopleKey::QuestionFewNewAsk),
        Question::OneWay => (PeopleKey::QuestionOneWay, PeopleKey::QuestionOneWayAsk),
    }
}
