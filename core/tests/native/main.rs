//! Everything that is tested natively, in one binary: it links once instead of forty times.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../support/mod.rs"]
mod support;

mod advice;
mod answer_quality;
mod answer_sheet;
mod calendar;
mod change;
mod chart_cloth;
mod chart_gallery;
mod chart_palette;
mod chart_profile;
mod chart_samples;
mod chart_series;
mod chart_text;
mod chart_trend;
mod commitment;
mod comparison;
mod content;
mod contrast;
mod draft;
mod first_edition;
mod fuzzed_texts;
mod guide;
mod headline;
mod history;
mod ladder;
mod letters;
mod names_in_files;
mod note;
mod pattern;
mod presentation_order;
mod property;
mod publisher_file;
mod schema;
mod scoring;
mod settings;
mod shipped;
mod storage_backup;
mod storage_csv;
mod storage_damage;
mod storage_fixtures;
mod storage_fuzz;
mod storage_keeping;
mod storage_restore;
mod storage_settings;
mod storage_size;
mod storage_store;
mod storage_two_tabs;
mod strongest_and_weakest;
mod timestamp;
mod typography;
mod vectors;
mod worked_examples;
