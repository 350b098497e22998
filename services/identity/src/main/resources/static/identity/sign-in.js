// Fills the form with the demo account that was chosen.
for (const button of document.querySelectorAll('button.pick')) {
  button.addEventListener('click', () => {
    document.getElementById('username').value = button.dataset.name;
    document.getElementById('password').value = button.dataset.password;
    document.querySelector('#sign-in button[type=submit]').focus();
  });
}
