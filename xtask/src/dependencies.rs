//! Tests that the app depends on nothing that exists to send something. A lint sees calls only
//! (`clippy.toml`), and cargo-deny, which could look at dependencies, takes minutes to install.

use serde_json::Value;

use crate::workspace::{command, output_of};

const REFUSED: [&str; 8] =
    ["gloo", "gloo-net", "gloo-worker", "hyper", "reqwest", "ureq", "tungstenite", "wasm-streams"];

const REFUSED_FEATURES: [&str; 10] = [
    "EventSource",
    "HtmlFormElement",
    "HtmlIFrameElement",
    "HtmlScriptElement",
    "Request",
    "RtcPeerConnection",
    "WebSocket",
    "WebTransport",
    "Worker",
    "XmlHttpRequest",
];

/// What a package of cargo's metadata asks for and should not.
fn offences(package: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for dependency in package["dependencies"].as_array().into_iter().flatten() {
        let name = dependency["name"].as_str().unwrap_or_default();
        let features = dependency["features"].as_array().into_iter().flatten();
        let features =
            features.filter_map(Value::as_str).filter(|it| REFUSED_FEATURES.contains(it));
        found.extend(features.map(|feature| format!("{name} with {feature}")));
        found.extend(REFUSED.contains(&name).then(|| name.to_owned()));
    }
    found
}

#[test]
fn the_app_depends_on_nothing_that_exists_to_send_something() {
    let metadata = ["metadata", "--no-deps", "--format-version=1"];
    let text = output_of(command("cargo").args(metadata)).expect("cargo's metadata");
    let metadata: Value = serde_json::from_str(&text).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let of_app = packages.iter().filter(|it| it["name"].as_str().is_some_and(|it| it != "xtask"));
    assert!(of_app.clone().count() >= 2);
    let offences: Vec<String> = of_app.flat_map(offences).collect();
    assert!(offences.is_empty(), "{offences:?}");
}

#[test]
fn a_crate_and_a_feature_that_can_send_are_found() {
    let package = serde_json::json!({ "dependencies": [
        { "name": "web-sys", "features": ["Blob", "WebSocket"] },
        { "name": "gloo-net", "features": [] },
    ] });
    assert_eq!(offences(&package), ["web-sys with WebSocket", "gloo-net"]);
}
