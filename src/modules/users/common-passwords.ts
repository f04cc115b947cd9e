/** Passwords that lead every list of leaked ones, as letters and digits only. Digits at either end are cut off before comparing. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `0123456789 1234567890 12345678910 123123123123 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc 9876543210 0987654321 11223344556677889900
  a1b2c3d4e5 abc abcdefg abcdefgh abcdefghij abcdefghijk abcdefghijklmnopqrstuvwxyz abcabcabc access adgjmptw admin administrator
  adminadmin amanda andrea andrew angel apple arsenal asdf asdfasdf asdfgh asdfghjkl asdfghjklqwertyuiop ashley azerty azertyuiop
  babygirl bailey barcelona baseball basketball batman beautiful bismillah butterfly changeme changeit changemenow charlie cheese
  chelsea chocolate computer cookie correcthorse dallas daniel default dragon elizabeth event events everton fc football freedom
  friends fuckyou gala galagala george ginger google guest guests hannah harley hello hellohello helloworld hotel hotels hunter iloveyou
  iloveyouso ineedapassword internet jennifer jessica jesuschrist jordan joshua justin killer letmein letmeinnow letmeinplease liverpool
  login london loveme lovely maggie manchester master matrix matthew mercedes michael michelle michigan monkey mustang mynameis mypassword
  nicole ninja nothing ohmygod p pass passe passer password passwordpassword passwords passw passwd passwort pa55word p4ssword p4ssw0rd
  passw0rd pepper placecard placecardplacecard pokemon princess purple q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 qazwsx qazwsxedc qazwsxedcrfv qwer
  qwerasdf qwerasdfzxcv qwerty qwertyuiop qwertyui qwertyuiopasdfghjkl qwertz qwertzuiop ranger robert root samantha samsung secret
  secretsecret security service shadow soccer spiderman starwars summer sunshine superman superstar test tester testing testtest testpassword
  thomas tigger trustno ultimate unknown user username wedding weddings welcome welcomehome whatever william winter yellow zaq1xsw2
  zaq12wsx zxcvbn zxcvbnm zxcvbnmasdfghjkl hallo schatz passwort geheim willkommen motdepasse bonjour soleil contrasena hola teamo
  tequiero parola ciao juventus senha hasloqwerty wachtwoord lozenord`
    .split(/\s+/)
    .filter((word) => word.length > 0),
);
