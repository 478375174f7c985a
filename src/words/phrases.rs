//! Results in the reader's words, ready for components.

use yew::AttrValue;

use crate::components::answer_field::{AnswerChoice, all_answers};
use crate::components::statement_list::StatementLine;
use crate::components::value_table::{ValueRow, ValueTable};
use crate::route::Route;
use crate::words::Words;
use weft_core::content::text_key::TextKey;
use weft_core::domain::advice::Proposal;
use weft_core::domain::answer::Answer;
use weft_core::domain::answer_sheet::AnswerSheet;
use weft_core::domain::change::Verdict;
use weft_core::domain::comparison::Comparison;
use weft_core::domain::headline::{Finding, Headline};
use weft_core::domain::ladder::Rung;
use weft_core::domain::level::{Cuts, Level};
use weft_core::domain::network::Network;
use weft_core::domain::profile::Profile;
use weft_core::domain::score::NetworkScore;

/// Returns the answers to choose from; with the keys that choose them, if keys do.
pub fn answer_choices(words: &Words, with_keys: bool) -> Vec<AnswerChoice> {
    all_answers()
        .zip(['1', '2', '3', '4', '5', '0'])
        .map(|(answer, key)| AnswerChoice {
            answer,
            label: words.answer(Some(answer)),
            gloss: answer.frequency().map(|frequency| words.frequency_gloss(frequency)),
            key: with_keys.then_some(key),
        })
        .collect()
}

/// Returns the result in one sentence, and what has to be said with it.
pub fn headline(words: &Words, profile: &Profile, cuts: Cuts) -> (AttrValue, Vec<AttrValue>) {
    let headline = Headline::of(profile, cuts);
    let named = |key, network| words.fill(key, &[("network", &words.network_inline(network))]);
    let (first, next) = match headline.finding {
        Finding::NoLadder => (words.say(TextKey::ResultStageNone), None),
        Finding::Stage(stage) => (stage_sentence(words, stage), None),
        Finding::Even(level, next) => {
            (even(words, level), next.map(|network| named(TextKey::ResultEvenNext, network)))
        }
    };
    let borderline = headline.borderline.map(|state| borderline(words, state.rung));
    (first, next.into_iter().chain(borderline).collect())
}

/// Says that all networks are at one level; the lowest is also that of a reader who did none of it.
fn even(words: &Words, level: Level) -> AttrValue {
    match level {
        Level::Occasional => words.fill_scale(TextKey::ResultEvenLow, &[]),
        _ => words.fill(TextKey::ResultEven, &[("level", &words.level(level))]),
    }
}

/// Says that a network has run ahead of one before it, which a single step of the ladder would hide.
pub fn uneven(words: &Words, profile: &Profile) -> Option<AttrValue> {
    let network = words.network_inline(profile.ahead_of_its_base()?);
    Some(words.fill_scale(TextKey::ResultUneven, &[("network", &network)]))
}

fn stage_sentence(words: &Words, stage: Option<Rung>) -> AttrValue {
    let key = match stage {
        None => TextKey::ResultStageStart,
        Some(Rung::Operational) => TextKey::ResultStageOperational,
        Some(Rung::Personal) => TextKey::ResultStagePersonal,
        Some(Rung::StrategicEmerging) => TextKey::ResultStageEmerging,
        Some(Rung::StrategicEstablished) => TextKey::ResultStageEstablished,
    };
    words.fill_scale(key, &[])
}

/// Returns the two levels between which the network of a rung is.
fn borderline(words: &Words, rung: Rung) -> AttrValue {
    let (lower, upper) = rung.levels();
    let values = [
        ("network", &*words.network_inline(rung.network())),
        ("lower", &*words.level(lower)),
        ("upper", &*words.level(upper)),
    ];
    words.fill(TextKey::ResultBorderline, &values)
}

/// Returns why a network has no score.
pub fn no_score(words: &Words, score: &NetworkScore) -> Option<AttrValue> {
    let NetworkScore::TooFew { answered, needed, asked } = *score else { return None };
    let [answered, needed, asked] =
        [answered, needed, asked].map(|count| words.score(f64::from(count)));
    let values = [("count", &*answered), ("needed", &*needed), ("all", &*asked)];
    Some(words.fill(TextKey::ResultNoScore, &values))
}

/// Returns one network's score in a sentence.
pub fn score_line(words: &Words, network: Network, score: &NetworkScore) -> AttrValue {
    let name = words.network(network);
    match score {
        NetworkScore::Scored(score) => {
            let range = score.range().clipped();
            let level = words.level(score.level);
            let values = [
                ("network", name.as_str()),
                ("score", &words.score(score.value)),
                ("level", &level),
                ("low", &words.score(range.low)),
                ("high", &words.score(range.high)),
            ];
            words.fill(TextKey::ResultScoreLine, &values)
        }
        NetworkScore::TooFew { answered, asked, .. } => {
            let [answered, asked] = [answered, asked].map(|n| words.score(f64::from(*n)));
            let values = [("network", name.as_str()), ("count", &answered), ("all", &asked)];
            words.fill(TextKey::ResultNoScoreLine, &values)
        }
    }
}

/// Returns how many behaviours were shown more than once, and how many have an answer that counts.
pub fn repeated(answers: &[Option<Answer>]) -> (usize, usize) {
    let frequencies = || answers.iter().filter_map(|answer| answer.and_then(Answer::frequency));
    (frequencies().filter(|frequency| frequency.is_repeated()).count(), frequencies().count())
}

/// Returns the answer that speaks for an action.
pub fn reason(words: &Words, proposal: &Proposal, sheet: &AnswerSheet) -> AttrValue {
    let statement = words.statement(sheet.questionnaire().statement(proposal.statement));
    let answer = words.answer(sheet.answer(proposal.statement));
    words.fill(TextKey::ResultReason, &[("answer", &answer), ("statement", &statement)])
}

/// Says what a difference may be called.
pub fn verdict(words: &Words, verdict: Option<Verdict>) -> AttrValue {
    words.say(match verdict {
        Some(Verdict::Noise) => TextKey::ResultVerdictNoise,
        Some(Verdict::Possible) => TextKey::ResultVerdictPossible,
        Some(Verdict::Clear) => TextKey::ResultVerdictClear,
        None => TextKey::ResultVerdictNone,
    })
}

/// Returns statements with their answers; with a link to change each, if `change_route` gives one.
pub fn statement_lines(
    words: &Words,
    sheet: &AnswerSheet,
    positions: impl IntoIterator<Item = usize>,
    change_route: impl Fn(usize) -> Option<Route>,
) -> Vec<StatementLine> {
    let line = |position: usize| {
        let id = sheet.questionnaire().statement(position);
        let answer: Option<Answer> = sheet.answer(position);
        StatementLine {
            id: id.as_str().to_owned().into(),
            statement: words.statement(id),
            answer,
            answer_label: words.answer(answer),
            change: change_route(position)
                .map(|route| (route.hash(), words.say(TextKey::ReviewChange))),
        }
    };
    positions.into_iter().map(line).collect()
}

/// Returns one row a network: then, now, the difference, and what it says.
pub fn change_table(words: &Words, caption: AttrValue, comparison: &Comparison) -> ValueTable {
    let columns = [
        TextKey::ResultColNetwork,
        TextKey::ResultColThen,
        TextKey::ResultColNow,
        TextKey::ResultColDifference,
        TextKey::ResultColVerdict,
    ];
    let Comparison { earlier, later, .. } = comparison;
    let rows = comparison.changes.iter().map(|(network, change)| ValueRow {
        network: Some(network),
        name: words.network(network),
        cells: vec![
            score_or_dash(words, earlier, network),
            score_or_dash(words, later, network),
            change
                .and_then(|_| shown_difference(comparison, network))
                .map_or(DASH, |difference| words.locale.signed(difference).into()),
            verdict(words, change.map(|change| change.verdict)),
        ],
    });
    ValueTable {
        caption,
        columns: columns.map(|key| words.say(key)).to_vec(),
        rows: rows.collect(),
    }
}

/// Returns one row a network: the newest score, and how it differs from the last and from the first.
pub fn newest_change_table(
    words: &Words,
    caption: AttrValue,
    [last, first]: [&Comparison; 2],
) -> ValueTable {
    let columns = [
        TextKey::ResultColNetwork,
        TextKey::ResultColNow,
        TextKey::CompareSinceLast,
        TextKey::CompareSinceFirst,
    ];
    let rows = last.changes.iter().map(|(network, _)| ValueRow {
        network: Some(network),
        name: words.network(network),
        cells: vec![
            score_or_dash(words, &last.later, network),
            change_in_words(words, last, network),
            change_in_words(words, first, network),
        ],
    });
    ValueTable {
        caption,
        columns: columns.map(|key| words.say(key)).to_vec(),
        rows: rows.collect(),
    }
}

/// Says “+22 · Possible change”.
fn change_in_words(words: &Words, comparison: &Comparison, network: Network) -> AttrValue {
    let said = verdict(words, comparison.changes[network].map(|change| change.verdict));
    let difference = comparison.changes[network].and(shown_difference(comparison, network));
    match difference {
        Some(points) => format!("{} · {said}", words.locale.signed(points)).into(),
        None => said,
    }
}

/// Returns the difference of two scores as they are shown, so that a reader who takes one from the
/// other gets the same. What is said about it follows from the unrounded ones.
pub fn shown_difference(comparison: &Comparison, network: Network) -> Option<f64> {
    let shown = |profile: &Profile| Some(profile.score(network)?.value.round());
    Some(shown(&comparison.later)? - shown(&comparison.earlier)?)
}

/// What a table shows instead of a value.
pub const DASH: AttrValue = AttrValue::Static("–");

fn score_or_dash(words: &Words, profile: &Profile, network: Network) -> AttrValue {
    profile.score(network).map_or(DASH, |score| words.score(score.value).into())
}
