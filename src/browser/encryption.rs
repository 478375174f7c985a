//! Locks a text with a passphrase, and opens it again, through the browser's `WebCrypto`.
//!
//! AES-256-GCM, with a key from PBKDF2-HMAC-SHA-256 over the passphrase in Unicode's form NFC
//! and a salt of 16 random bytes. `docs/data-format.md` describes the file. The number of
//! rounds is what OWASP's "Password Storage Cheat Sheet" asks for (2023).

use js_sys::{Array, JsString, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, CryptoKey, SubtleCrypto};

use weft_core::base64;
use weft_core::records::locked::{FORMAT, LockedError, LockedFile, VERSION};

/// The rounds of key derivation for new files.
pub const ROUNDS: u32 = 600_000;

const SALT_BYTES: usize = 16;
const IV_BYTES: usize = 12;
const TAG_BITS: u32 = 128;

/// Why a text was not locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockError {
    /// The passphrase is empty.
    NoPassphrase,
    /// The browser has no `WebCrypto` here. It gives it only to pages from `https` or from the
    /// same machine.
    Unavailable,
    /// The browser refused for another reason.
    Refused,
}

/// Why a file was not opened. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The file cannot be used with any passphrase.
    File(LockedError),
    /// The passphrase is wrong, or the file was altered: these cannot be told apart.
    WrongPassphraseOrAltered,
    /// The browser has no `WebCrypto` here; see [`LockError::Unavailable`].
    Unavailable,
}

/// Locks a text. Takes about a second, in which the page stays responsive.
///
/// # Errors
/// Where there is no passphrase or no `WebCrypto`.
pub async fn lock(text: &str, passphrase: &str) -> Result<String, LockError> {
    if passphrase.is_empty() {
        return Err(LockError::NoPassphrase);
    }
    let (crypto, subtle) = web_crypto().ok_or(LockError::Unavailable)?;
    let salt = random::<SALT_BYTES>(&crypto).ok_or(LockError::Refused)?;
    let iv = random::<IV_BYTES>(&crypto).ok_or(LockError::Refused)?;
    let data = encrypt(&subtle, text, passphrase, &salt, &iv).await;
    let data = base64::encode(&data.map_err(|_| LockError::Refused)?);
    let file = LockedFile::new(ROUNDS, base64::encode(&salt), base64::encode(&iv), data);
    Ok(file.write())
}

/// Opens a locked file.
///
/// # Errors
/// Why not; a wrong passphrase and an altered file look the same.
pub async fn open(file: &str, passphrase: &str) -> Result<String, OpenError> {
    let file = LockedFile::read(file).map_err(OpenError::File)?;
    let altered = OpenError::File(LockedError::NotALockedFile);
    let decoded = |text: &str| base64::decode(text).ok_or(altered);
    let (salt, iv, data) = (decoded(&file.salt)?, decoded(&file.iv)?, decoded(&file.data)?);
    let rounds = file.rounds().ok_or(OpenError::File(LockedError::Rounds))?;
    let (_, subtle) = web_crypto().ok_or(OpenError::Unavailable)?;
    let bytes = decrypt(&subtle, &data, passphrase, &salt, &iv, rounds).await;
    let bytes = bytes.map_err(|_| OpenError::WrongPassphraseOrAltered)?;
    String::from_utf8(bytes).map_err(|_| altered)
}

fn web_crypto() -> Option<(Crypto, SubtleCrypto)> {
    let crypto = web_sys::window()?.crypto().ok()?;
    let subtle = crypto.subtle();
    (!subtle.is_undefined()).then_some((crypto, subtle))
}

fn random<const COUNT: usize>(crypto: &Crypto) -> Option<[u8; COUNT]> {
    let mut bytes = [0; COUNT];
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}

async fn encrypt(
    subtle: &SubtleCrypto,
    text: &str,
    passphrase: &str,
    salt: &[u8],
    iv: &[u8],
) -> Result<Vec<u8>, JsValue> {
    let key = derive_key(subtle, passphrase, salt, ROUNDS).await?;
    let text = Uint8Array::from(text.as_bytes());
    bytes(subtle.encrypt_with_object_and_js_u8_array(&aes_gcm(iv)?, &key, &text)?).await
}

async fn decrypt(
    subtle: &SubtleCrypto,
    data: &[u8],
    passphrase: &str,
    salt: &[u8],
    iv: &[u8],
    rounds: u32,
) -> Result<Vec<u8>, JsValue> {
    let key = derive_key(subtle, passphrase, salt, rounds).await?;
    let data = Uint8Array::from(data);
    bytes(subtle.decrypt_with_object_and_js_u8_array(&aes_gcm(iv)?, &key, &data)?).await
}

async fn derive_key(
    subtle: &SubtleCrypto,
    passphrase: &str,
    salt: &[u8],
    rounds: u32,
) -> Result<CryptoKey, JsValue> {
    let passphrase = String::from(JsString::from(passphrase).normalize("NFC"));
    let passphrase = Uint8Array::from(passphrase.as_bytes());
    let usages = Array::of1(&"deriveKey".into());
    let name = object(&[("name", "PBKDF2".into())])?;
    let raw = subtle.import_key_with_object("raw", &passphrase, &name, false, &usages)?;
    let raw: CryptoKey = JsFuture::from(raw).await?.unchecked_into();
    let derivation = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", rounds.into()),
    ])?;
    let cipher = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let usages = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key =
        subtle.derive_key_with_object_and_object(&derivation, &raw, &cipher, false, &usages)?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}

/// Authenticates the name and the version of the file with the data.
fn aes_gcm(iv: &[u8]) -> Result<Object, JsValue> {
    let name = [FORMAT, "/", &VERSION.to_string()].concat();
    object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(iv).into()),
        ("additionalData", Uint8Array::from(name.as_bytes()).into()),
        ("tagLength", TAG_BITS.into()),
    ])
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}

async fn bytes(promise: Promise) -> Result<Vec<u8>, JsValue> {
    Ok(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
}
