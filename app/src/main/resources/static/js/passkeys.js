// Passkeys: sign in with one, and add one. Without scripting the buttons stay hidden and the password form is complete.
(() => {
  const token = document.querySelector('input[name="_csrf"]');
  const headers = {"Content-Type": "application/json", "X-CSRF-TOKEN": token ? token.value : ""};
  const supported = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;

  async function post(path, body) {
    const response = await fetch(path, {method: "POST", headers, body: body && JSON.stringify(body)});
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  async function signIn() {
    const options = await post("/webauthn/authenticate/options");
    const credential = await navigator.credentials.get(
      {publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});
    location.href = (await post("/login/webauthn", credential.toJSON())).redirectUrl;
  }

  async function add(button) {
    const label = document.getElementById(button.dataset.passkeyLabel).value.trim();
    const options = await post("/webauthn/register/options");
    const credential = await navigator.credentials.create(
      {publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)});
    await post("/webauthn/register", {publicKey: {credential: credential.toJSON(), label}});
    location.reload();
  }

  function offer(selector, action) {
    for (const button of document.querySelectorAll(selector)) {
      button.hidden = !supported;
      button.form?.addEventListener("submit", event => { // Enter in its field
        event.preventDefault();
        button.click();
      });
      button.addEventListener("click", async () => {
        const failed = document.getElementById(button.dataset.passkeyFailed);
        failed.hidden = true;
        try {
          await action(button);
        } catch (problem) {
          failed.hidden = false;
          failed.focus();
        }
      });
    }
  }

  offer("[data-passkey-sign-in]", signIn);
  offer("[data-passkey-add]", add);
})();
