package org.govsm.portal;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.Session;
import org.govsm.portal.access.Sessions;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.users.QuickHashes;
import org.govsm.portal.web.RandomTokens;

/** Makes users of a portal and lets them in. */
public final class People {

  public static final String PASSWORD = "five quiet river boats";

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

  private static final Pattern FORM_TOKEN =
      Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64})\"");

  /** Everybody has the same password. */
  private static final String HASH = QuickHashes.HASHING.hash(PASSWORD);

  private final TestPortal portal;
  private final Clock clock;

  public People(TestPortal portal, Clock clock) {
    this.portal = portal;
    this.clock = clock;
  }

  /** Makes a user who signs in under the id. */
  public void add(String id, Collection<String> roles, Collection<String> units) {
    Person person = Person.local("Person " + id, id).withPassword(HASH);
    UserFacts facts = UserFacts.active(UserFacts.PERSON, roles, units);
    portal
        .store()
        .write(tx -> new Users(tx).create(id, facts, Optional.of(person), clock.instant(), "test"));
  }

  /** A user with an open session, as a browser holds it. */
  public Browsing signedIn(String id) {
    String secret = RandomTokens.next();
    Instant now = clock.instant();
    Session session =
        new Session(RandomTokens.digest(secret), Optional.of(id), Optional.empty(), now, now);
    portal
        .store()
        .write(
            tx -> {
              new Sessions(tx).open(session);
              return true;
            });
    return new Browsing("govsm-session=" + secret, RandomTokens.formToken(secret));
  }

  /** Whoever takes a role of a demonstration; no page is drawn for the token of its forms. */
  public Browsing acting(String role) {
    HttpResponse<String> chosen = portal.postForm("/acting", "role=" + role);
    String cookie = cookie(chosen, "govsm-session").orElseThrow();
    return new Browsing(cookie, RandomTokens.formToken(cookie.split("=", 2)[1]));
  }

  /** Somebody who looks at the form to sign in. */
  public Browsing visitor() {
    String cookie = cookie(portal.get("/sign-in"), "govsm-visit").orElseThrow();
    return browsing(cookie);
  }

  public Browsing browsing(String cookie) {
    return new Browsing(cookie, formToken(portal.get("/sign-in", "Cookie", cookie).body()));
  }

  static String formToken(String page) {
    Matcher token = FORM_TOKEN.matcher(page);
    return token.find() ? token.group(1) : "";
  }

  /** What a browser is to hold, as it sends it back. */
  public static Optional<String> cookie(HttpResponse<?> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(one -> List.of(one.split(";", -1)).get(0))
        .filter(one -> one.startsWith(name + "="))
        .findFirst();
  }

  /** A browser: its cookie, and the token that its forms carry. */
  public final class Browsing {

    public final String cookie;
    public final String token;

    private Browsing(String cookie, String token) {
      this.cookie = cookie;
      this.token = token;
    }

    public HttpResponse<String> get(String path) {
      return portal.get(path, "Cookie", cookie);
    }

    public HttpResponse<String> form(String path, String fields, String... headers) {
      String form = fields + (fields.isEmpty() ? "" : "&") + "csrf=" + token;
      return portal.postForm(path, form, with(headers));
    }

    /** Sends the form of a page as the page stands now. */
    public HttpResponse<String> change(String path, String fields) {
      Matcher version = VERSION.matcher(get(path).body());
      return form(path, fields + (version.find() ? "&version=" + version.group(1) : ""));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
      return portal.send(request.header("Cookie", cookie).header("X-CSRF-Token", token));
    }

    private String[] with(String... headers) {
      String[] all = new String[headers.length + 2];
      all[0] = "Cookie";
      all[1] = cookie;
      System.arraycopy(headers, 0, all, 2, headers.length);
      return all;
    }
  }

  /** Signs in as a browser does. */
  public HttpResponse<String> signIn(String name, String password) {
    return visitor()
        .form("/sign-in", "back=%2Faccount&name=" + name + "&password=" + encoded(password));
  }

  /** Somebody whose password was right, and who owes the second factor. */
  Browsing afterPassword(String name) {
    Browsing visitor = visitor();
    HttpResponse<String> answer =
        visitor.form("/sign-in", "back=%2Faccount&name=" + name + "&password=" + encoded(PASSWORD));
    return browsing(visitor.cookie + "; " + cookie(answer, "govsm-pending").orElseThrow());
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
