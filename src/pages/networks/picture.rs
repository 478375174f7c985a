//! A drawing of each network: depth, breadth, leverage. The ring is the reader, the box the
//! organisation; the words are in the caption.

use yew::prelude::*;

use weft_core::domain::network::Network;

type Point = (f32, f32);

/// A thread between two people.
struct Thread {
    from: Point,
    to: Point,
    width: f32,
}

struct Drawing {
    /// The left upper corner of the organisation, its width and its height.
    organisation: [f32; 4],
    reader: Point,
    people: &'static [Point],
    threads: Vec<Thread>,
}

const WIDTH: f32 = 280.0;
const HEIGHT: f32 = 150.0;

pub fn picture(network: Network) -> Html {
    let drawing = match network {
        Network::Operational => depth(),
        Network::Personal => breadth(),
        Network::Strategic => leverage(),
    };
    let [x, y, width, height] = drawing.organisation.map(|number| number.to_string());
    let (reader_x, reader_y) = drawing.reader;
    html! {
        <svg class={classes!("network-picture", network.name())} viewBox={format!("0 0 {WIDTH} {HEIGHT}")}
            aria-hidden="true">
            <rect class="organisation" {x} {y} {width} {height} rx="10" />
            { for drawing.threads.iter().map(thread) }
            { for drawing.people.iter().map(|person| marker(network, *person)) }
            <circle class="reader" cx={reader_x.to_string()} cy={reader_y.to_string()} r="10" />
        </svg>
    }
}

fn thread(thread: &Thread) -> Html {
    let Thread { from: (x1, y1), to: (x2, y2), width } = thread;
    let [x1, y1, x2, y2, width] = [x1, y1, x2, y2, width].map(ToString::to_string);
    html! { <line class="tie" {x1} {y1} {x2} {y2} stroke-width={width} /> }
}

/// Draws a person, in the shape of the network's mark.
fn marker(network: Network, (x, y): Point) -> Html {
    let path = match network {
        Network::Operational => "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z",
        Network::Personal => "M0 -8 8 0 0 8 -8 0Z",
        Network::Strategic => "M0 -8 8 6H-8Z",
    };
    html! { <path class="person" d={path} transform={format!("translate({x} {y})")} /> }
}

fn threads(width: f32, pairs: &[(Point, Point)]) -> impl Iterator<Item = Thread> {
    pairs.iter().map(move |(from, to)| Thread { from: *from, to: *to, width })
}

/// Draws few people, close by, with thick threads to the reader and among each other.
fn depth() -> Drawing {
    const PEOPLE: &[Point] = &[(92.0, 40.0), (188.0, 40.0), (92.0, 110.0), (188.0, 110.0)];
    let reader = (140.0, 75.0);
    let to_reader: Vec<_> = PEOPLE.iter().map(|person| (*person, reader)).collect();
    let [first, second, third, fourth] = [PEOPLE[0], PEOPLE[1], PEOPLE[2], PEOPLE[3]];
    let among = [(first, third), (second, fourth)];
    let threads = threads(8.0, &to_reader).chain(threads(3.0, &among)).collect();
    Drawing { organisation: [40.0, 12.0, 200.0, 126.0], reader, people: PEOPLE, threads }
}

/// Draws many people, far out, each reached through another.
fn breadth() -> Drawing {
    const PEOPLE: &[Point] = &[
        (150.0, 32.0),
        (164.0, 76.0),
        (148.0, 120.0),
        (228.0, 16.0),
        (240.0, 48.0),
        (252.0, 76.0),
        (234.0, 104.0),
        (222.0, 136.0),
    ];
    let reader = (56.0, 75.0);
    let pairs: Vec<_> = [(0, 3), (0, 4), (1, 5), (2, 6), (2, 7)]
        .map(|(near, far): (usize, usize)| (PEOPLE[near], PEOPLE[far]))
        .into_iter()
        .chain(PEOPLE[..3].iter().map(|near| (reader, *near)))
        .collect();
    let threads = threads(2.0, &pairs).collect();
    Drawing { organisation: [12.0, 12.0, 88.0, 126.0], reader, people: PEOPLE, threads }
}

/// Draws two groups that meet only through the reader.
fn leverage() -> Drawing {
    const PEOPLE: &[Point] =
        &[(40.0, 40.0), (40.0, 110.0), (88.0, 75.0), (240.0, 40.0), (240.0, 110.0), (196.0, 75.0)];
    let reader = (142.0, 75.0);
    let [upper, lower, inner] = [PEOPLE[0], PEOPLE[1], PEOPLE[2]];
    let [far_upper, far_lower, outer] = [PEOPLE[3], PEOPLE[4], PEOPLE[5]];
    let within = [
        (upper, lower),
        (upper, inner),
        (lower, inner),
        (far_upper, far_lower),
        (far_upper, outer),
        (far_lower, outer),
    ];
    let through = [(inner, reader), (reader, outer)];
    let threads = threads(2.0, &within).chain(threads(6.0, &through)).collect();
    Drawing { organisation: [12.0, 12.0, 130.0, 126.0], reader, people: PEOPLE, threads }
}
