package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.PageForm;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.Sessions;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), clock);
    people = new People(portal, clock);
    people.add("anita", List.of("indentor"), List.of("demo"));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String session(HttpResponse<String> answer) {
    return People.cookie(answer, "govsm-session").orElseThrow();
  }

  private People.Browsing anita() {
    return people.browsing(session(people.signIn("anita", People.PASSWORD)));
  }

  private int account(String cookie) {
    return portal.get("/account", "Cookie", cookie).statusCode();
  }

  private List<Event> events() {
    return portal.store().read(tx -> tx.events().page(Users.CHAIN, 0, 500));
  }

  private List<String> kinds() {
    return events().stream().map(Event::kind).filter(kind -> kind.startsWith("sign-in")).toList();
  }

  private User user(String id) {
    return portal.store().read(tx -> new Users(tx).find(id)).orElseThrow();
  }

  @Nested
  class ARightPassword {

    @Test
    void opens_a_session_and_goes_on_where_one_was_going() {
      HttpResponse<String> answer = people.signIn(" Anita ", People.PASSWORD);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/account");
      assertThat(account(session(answer))).isEqualTo(200);
      assertThat(kinds()).containsExactly("sign-in.succeeded");
    }

    @Test
    void gives_a_cookie_that_no_script_and_no_other_site_can_use() {
      String cookie =
          String.join(
              "\n", people.signIn("anita", People.PASSWORD).headers().allValues("Set-Cookie"));

      assertThat(cookie)
          .containsPattern("govsm-session=[\\w-]{43};")
          .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void leaves_no_secret_in_the_database() {
      String secret = session(people.signIn("anita", People.PASSWORD)).split("=", 2)[1];
      String kept =
          portal.store().read(tx -> new Sessions(tx).of("anita")).toString() + user("anita");

      assertThat(kept).doesNotContain(secret).doesNotContain(People.PASSWORD);
    }

    @Test
    void of_a_hash_with_weaker_parameters_is_hashed_again() {
      Argon2Function weak = Argon2Function.getInstance(32, 1, 1, 32, Argon2.ID);
      String hash = Password.hash(People.PASSWORD).addRandomSalt(16).with(weak).getResult();
      Person person = user("anita").person().orElseThrow().withPassword(hash);
      portal
          .store()
          .write(
              tx -> {
                new Users(tx).rename("anita", person);
                return true;
              });

      anita();

      assertThat(user("anita").person().orElseThrow().passwordHash().orElseThrow())
          .startsWith("$argon2id$v=19$m=64,t=1,p=1$");
      assertThat(account(anita().cookie)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "x"})
    void never_leads_to_another_site(String back) {
      HttpResponse<String> answer =
          people
              .visitor()
              .form(
                  "/sign-in",
                  "name=anita&password="
                      + People.encoded(People.PASSWORD)
                      + "&back="
                      + People.encoded(back));

      assertThat(answer.headers().firstValue("Location")).contains("/");
    }
  }

  @Nested
  class AWrongPassword {

    @Test
    void gets_the_same_answer_as_an_unknown_name_and_a_locked_user() {
      people.add("ravi", List.of("indentor"), List.of());
      UserFacts locked = user("ravi").facts().in(UserFacts.LOCKED);
      portal
          .store()
          .write(
              tx -> {
                new Users(tx).change("ravi", locked, clock.instant(), "test");
                return true;
              });
      HttpResponse<String> wrong = people.signIn("anita", "five quiet river bears");
      HttpResponse<String> unknown = people.signIn("annie", "five quiet river bears");
      HttpResponse<String> closed = people.signIn("ravi", People.PASSWORD);

      assertThat(List.of(wrong.statusCode(), unknown.statusCode(), closed.statusCode()))
          .containsOnly(422);
      assertThat(plain(unknown, "annie")).isEqualTo(plain(wrong, "anita"));
      assertThat(plain(closed, "ravi")).isEqualTo(plain(wrong, "anita"));
    }

    private String plain(HttpResponse<String> answer, String name) {
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      return answer
          .body()
          .replace(name, "")
          .replaceAll("[0-9a-f]{64}", "")
          .replaceAll("name=\"shown\" value=\"[^\"]+\"", "");
    }

    @Test
    void is_written_down_without_what_was_typed() {
      people.signIn("anita", "five quiet river bears");
      people.signIn("annie", "five quiet river bears");

      List<String> texts = new ArrayList<>();
      events().stream()
          .filter(event -> event.kind().equals("sign-in.failed"))
          .forEach(event -> texts.add(String.valueOf(event.body().get("user"))));
      assertThat(texts).containsExactly("anita", "unknown");
      assertThat(events().toString()).doesNotContain("annie");
      events().forEach(event -> assertThat(event.text()).doesNotContain("annie", "Person"));
    }

    @Test
    void must_wait_longer_and_longer_and_a_right_one_too() {
      for (int i = 0; i < 5; i++) {
        assertThat(people.signIn("anita", "wrong").statusCode()).isEqualTo(422);
      }
      HttpResponse<String> sixth = people.signIn("anita", People.PASSWORD);

      assertThat(sixth.statusCode()).isEqualTo(429);
      assertThat(sixth.headers().firstValue("Retry-After")).contains("10");
      assertThat(kinds()).contains("sign-in.waits").doesNotContain("sign-in.succeeded");
      clock.turn(Duration.ofSeconds(10));
      assertThat(people.signIn("anita", "wrong").statusCode()).isEqualTo(422);
      assertThat(people.signIn("anita", "wrong").headers().firstValue("Retry-After"))
          .contains("20");
      clock.turn(Duration.ofSeconds(20));
      assertThat(people.signIn("anita", People.PASSWORD).statusCode()).isEqualTo(303);
      assertThat(people.signIn("anita", "wrong").statusCode()).isEqualTo(422);
    }
  }

  @Nested
  class BehindOneAddress {

    private HttpResponse<String> signIn(String password, String browser) {
      People.Browsing visitor = people.visitor();
      return portal.postForm(
          "/sign-in",
          "name=anita&password=" + People.encoded(password) + "&csrf=" + visitor.token,
          "Cookie",
          visitor.cookie + "; " + browser);
    }

    @Test
    void a_browser_that_was_let_in_before_does_not_wait_for_what_others_did() {
      String known =
          People.cookie(people.signIn("anita", People.PASSWORD), "govsm-browser").orElseThrow();
      String forged = known.substring(0, known.indexOf('.') + 1) + "a".repeat(43);
      for (int i = 0; i < 32; i++) {
        people.signIn("nobody" + i, "wrong");
      }

      assertThat(signIn(People.PASSWORD, "a=b").statusCode()).isEqualTo(429);
      assertThat(signIn(People.PASSWORD, forged).statusCode()).isEqualTo(429);
      assertThat(signIn(People.PASSWORD, known).statusCode()).isEqualTo(303);
      for (int i = 0; i < 5; i++) {
        assertThat(signIn("wrong", known).statusCode()).isEqualTo(422);
      }
      assertThat(signIn(People.PASSWORD, known).statusCode()).isEqualTo(429);
    }
  }

  @Nested
  class AClockThatStoodInTheFuture {

    @Test
    void locks_nobody_out_when_it_is_right_again() {
      Duration years = Duration.ofDays(365 * 4);
      clock.turn(years);
      for (int i = 0; i < 12; i++) {
        people.signIn("anita", "wrong");
      }
      String opened = people.signedIn("anita").cookie;
      clock.turn(years.negated());

      assertThat(portal.get("/account", "Cookie", opened).statusCode()).isEqualTo(303);
      assertThat(people.signIn("anita", People.PASSWORD).statusCode()).isEqualTo(303);
    }
  }

  @Nested
  class ASession {

    @Test
    void that_somebody_else_planted_is_not_the_one_that_is_signed_in() {
      String planted = "govsm-session=" + "a".repeat(43);
      People.Browsing visitor = people.visitor();
      HttpResponse<String> answer =
          portal.postForm(
              "/sign-in",
              "name=anita&password=" + People.encoded(People.PASSWORD) + "&csrf=" + visitor.token,
              "Cookie",
              planted + "; " + visitor.cookie);

      assertThat(session(answer)).isNotEqualTo(planted);
      assertThat(account(planted)).isEqualTo(303);
    }

    @Test
    void that_signs_in_again_gets_another_secret_and_the_old_one_ends() {
      People.Browsing first = anita();
      HttpResponse<String> again =
          first.form("/sign-in", "name=anita&password=" + People.encoded(People.PASSWORD));

      assertThat(session(again)).isNotEqualTo(first.cookie);
      assertThat(account(first.cookie)).isEqualTo(303);
      assertThat(account(session(again))).isEqualTo(200);
    }

    @Test
    void ends_after_half_an_hour_without_use() {
      String cookie = anita().cookie;
      clock.turn(Sessions.IDLE.minusSeconds(1));
      assertThat(account(cookie)).isEqualTo(200);
      clock.turn(Sessions.IDLE.minusSeconds(1));
      assertThat(account(cookie)).isEqualTo(200);
      clock.turn(Sessions.IDLE);

      assertThat(account(cookie)).isEqualTo(303);
    }

    @Test
    void ends_after_half_a_day_in_any_case() {
      String cookie = anita().cookie;
      for (int i = 0; i < 36; i++) {
        assertThat(account(cookie)).isEqualTo(200);
        clock.turn(Duration.ofMinutes(20));
      }

      assertThat(account(cookie)).isEqualTo(303);
    }

    @Test
    void ends_when_the_user_signs_out() {
      People.Browsing anita = anita();

      assertThat(anita.form("/sign-out", "").body()).contains("You are signed out");
      assertThat(account(anita.cookie)).isEqualTo(303);
      assertThat(kinds()).containsExactly("sign-in.succeeded", "sign-in.signed-out");
    }

    @Test
    void ends_everywhere_on_request() {
      People.Browsing here = anita();
      People.Browsing there = anita();
      here.form("/account/sessions", "");

      assertThat(account(here.cookie)).isEqualTo(303);
      assertThat(account(there.cookie)).isEqualTo(303);
    }

    @Test
    void ends_when_an_administrator_changes_roles_or_state() {
      people.add("admin", List.of("administrator"), List.of("*"));
      People.Browsing anita = anita();
      people.signedIn("admin").change("/users/anita", "state=active&role=auditor&units=demo");

      assertThat(account(anita.cookie)).isEqualTo(303);
      assertThat(user("anita").facts().roles()).containsExactly("auditor");
    }
  }

  @Nested
  class AForm {

    @Test
    void without_its_token_is_refused() {
      People.Browsing anita = anita();

      assertThat(portal.postForm("/account/sessions", "", "Cookie", anita.cookie).statusCode())
          .isEqualTo(403);
      assertThat(portal.postForm("/today", "day=", "Cookie", anita.cookie).statusCode())
          .isEqualTo(403);
      assertThat(account(anita.cookie)).isEqualTo(200);
    }

    @Test
    void with_the_token_of_another_session_is_refused() {
      People.Browsing one = anita();
      People.Browsing two = anita();

      assertThat(
              portal
                  .postForm("/account/sessions", "csrf=" + two.token, "Cookie", one.cookie)
                  .statusCode())
          .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void of_another_site_is_refused_even_with_its_token(String site) {
      assertThat(anita().form("/account/sessions", "", "Sec-Fetch-Site", site).statusCode())
          .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1"})
    void of_another_origin_is_refused_even_with_its_token(String origin) {
      assertThat(anita().form("/account/sessions", "", "Origin", origin).statusCode())
          .isEqualTo(403);
    }

    @Test
    void to_sign_in_needs_a_token_too() {
      String fields = "name=anita&password=" + People.encoded(People.PASSWORD);

      assertThat(portal.postForm("/sign-in", fields).statusCode()).isEqualTo(403);
      assertThat(
              portal.postForm("/sign-in", fields, "Cookie", people.visitor().cookie).statusCode())
          .isEqualTo(403);
    }

    @Test
    void with_a_file_carries_its_token_as_well() {
      People.Browsing anita = anita();
      PageForm terms = new PageForm().with("terms", "{").with("csrf", anita.token);

      assertThat(terms.to(portal, "/contracts/none/readings", "Cookie", anita.cookie).statusCode())
          .isEqualTo(404);
      assertThat(
              new PageForm()
                  .with("terms", "{")
                  .to(portal, "/contracts/none/readings", "Cookie", anita.cookie)
                  .statusCode())
          .isEqualTo(403);
    }

    @Test
    void is_not_needed_for_a_decision_that_stores_nothing() {
      String body = "{\"facts\":{\"value\":\"60000\"}}";

      assertThat(
              portal
                  .postJson("/api/v1/decisions/procedure.gem", body, "Cookie", anita().cookie)
                  .statusCode())
          .isEqualTo(200);
    }

    @Test
    void of_the_api_is_a_header() {
      People.Browsing anita = anita();

      String readings = "/api/v1/contracts/none/readings";
      assertThat(portal.postJson(readings, "{}", "Cookie", anita.cookie).statusCode())
          .isEqualTo(403);
      assertThat(
              portal
                  .postJson(readings, "{}", "Cookie", anita.cookie, "X-CSRF-Token", anita.token)
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Nested
  class AnotherPassword {

    private String fields(String old, String password, String again) {
      return "old="
          + People.encoded(old)
          + "&password="
          + People.encoded(password)
          + "&again="
          + People.encoded(again);
    }

    @Test
    void ends_all_other_sessions_and_holds_from_then_on() {
      People.Browsing here = anita();
      People.Browsing there = anita();
      HttpResponse<String> answer =
          here.form(
              "/account/password",
              fields(People.PASSWORD, "six loud river boats", "six loud river boats"));

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(account(session(answer))).isEqualTo(200);
      assertThat(account(here.cookie)).isEqualTo(303);
      assertThat(account(there.cookie)).isEqualTo(303);
      assertThat(people.signIn("anita", People.PASSWORD).statusCode()).isEqualTo(422);
      assertThat(people.signIn("anita", "six loud river boats").statusCode()).isEqualTo(303);
    }

    @Test
    void needs_the_one_until_now_and_names_all_faults() {
      HttpResponse<String> answer =
          anita().form("/account/password", fields("wrong", "anita", "other"));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body())
          .contains("The current password is not correct.", "The two passwords are not the same.")
          .contains("A password has 12 to 200 characters.");
    }
  }

  @Nested
  class AOneTimeToken {

    private HttpResponse<String> use(String token, String name) {
      return people
          .visitor()
          .form(
              "/set-up",
              "token="
                  + token
                  + "&fullName=First+One&signInName="
                  + name
                  + "&password=six+loud+river+boats&again=six+loud+river+boats");
    }

    @Test
    void makes_an_administrator_once() {
      String token = SetUp.newAdministrator(portal.store(), clock);

      assertThat(portal.get("/sign-in?lang=en").body()).contains("no administrator yet");
      assertThat(portal.get("/?lang=en").body()).contains("no administrator yet", "/set-up");
      assertThat(portal.get("/?lang=hi").body()).contains("अभी कोई प्रशासक नहीं");
      assertThat(use(token, "first").headers().firstValue("Location"))
          .contains("/sign-in/second-factor?back=%2Fdepartments%2Fnew");
      assertThat(portal.get("/sign-in?done=administrator&lang=en").body())
          .contains("you are the administrator")
          .doesNotContain("no administrator yet");
      assertThat(portal.get("/sign-in?done=else&lang=en").body()).doesNotContain("role=\"status\"");
      assertThat(portal.get("/?lang=en").body()).doesNotContain("no administrator yet");
      assertThat(use(token, "second").statusCode()).isEqualTo(422);
      assertThat(people.signIn("first", "six loud river boats").headers().firstValue("Location"))
          .contains("/sign-in/second-factor?back=%2Faccount");
      String id = portal.store().read(tx -> new Users(tx).bySignInName("first")).orElseThrow().id();
      assertThat(people.signedIn(id).get("/users/new").statusCode()).isEqualTo(200);
    }

    @Test
    void is_over_after_a_day() {
      String token = SetUp.newAdministrator(portal.store(), clock);
      clock.turn(SetUp.VALID);

      assertThat(use(token, "first").body())
          .contains("This token is not known, has been used, or has expired.");
    }

    @Test
    void no_longer_counts_when_there_is_a_newer_one() {
      String token = SetUp.newAdministrator(portal.store(), clock);
      SetUp.newAdministrator(portal.store(), clock);

      assertThat(use(token, "first").statusCode()).isEqualTo(422);
    }

    @Test
    void that_met_a_bad_password_can_still_be_used() {
      String token = SetUp.newAdministrator(portal.store(), clock);
      HttpResponse<String> bad =
          people
              .visitor()
              .form(
                  "/set-up",
                  "token=" + token + "&fullName=&signInName=A&password=short&again=short");

      assertThat(bad.body())
          .contains("Enter a name of 1 to 120 characters.", "A password has 12 to 200 characters.");
      assertThat(use(token, "first").statusCode()).isEqualTo(303);
    }

    @Test
    void lets_somebody_set_a_password_whom_an_administrator_invited() {
      people.add("admin", List.of("administrator"), List.of("*"));
      HttpResponse<String> made =
          people
              .signedIn("admin")
              .form(
                  "/users",
                  "kind=person&fullName=Ravi&signInName=ravi&role=committee-member&role=indentor&units=demo");
      String token = secret(made);

      assertThat(people.signIn("ravi", "").statusCode()).isEqualTo(422);
      String weak = "invited=1&token=" + token + "&password=short";
      assertThat(people.visitor().form("/set-up", weak).body())
          .contains("value=\"" + token + "\"") // it was shown only once
          .doesNotContain("value=\"short\"");
      HttpResponse<String> set =
          people
              .visitor()
              .form(
                  "/set-up",
                  "invited=1&token="
                      + token
                      + "&password=six+loud+river+boats&again=six+loud+river+boats");
      assertThat(set.headers().firstValue("Location"))
          .as("who sits in a committee needs a second factor")
          .contains("/sign-in/second-factor?back=%2Fwork%3Fonly%3D1");
      assertThat(people.signIn("ravi", "six loud river boats").statusCode()).isEqualTo(303);
    }
  }

  @Nested
  class ALinkWithItsToken {

    private String link;

    @BeforeEach
    void invite() {
      people.add("admin", List.of("administrator"), List.of("*"));
      String made =
          people
              .signedIn("admin")
              .form("/users", "kind=person&fullName=Ravi&signInName=ravi&role=indentor&units=demo")
              .body();
      link = made.split("class=\"address\" href=\"", 2)[1].split("\"", 2)[0].replace("&amp;", "&");
    }

    private HttpResponse<String> form(HttpResponse<String> moved) {
      String cookie =
          moved.headers().allValues("Set-Cookie").stream()
              .filter(one -> one.startsWith("govsm-invitation="))
              .findFirst()
              .orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=900");
      return portal.get(
          moved.headers().firstValue("Location").orElseThrow(), "Cookie", cookie.split(";", 2)[0]);
    }

    private int use() {
      String token = link.split("token=", 2)[1];
      return people
          .visitor()
          .form("/set-up", "invited=1&linked=1&token=" + token + "&password=six+loud+river+boats")
          .statusCode();
    }

    @Test
    void leaves_no_address_with_the_token_and_uses_nothing_up_when_it_is_opened() {
      HttpResponse<String> moved = portal.get(link);

      assertThat(moved.statusCode()).isEqualTo(303);
      assertThat(moved.headers().firstValue("Location"))
          .hasValueSatisfying(next -> assertThat(next).endsWith("/set-up?invited=1&linked=1"));
      assertThat(moved.headers().allValues("Referrer-Policy"))
          .as("the last one counts")
          .endsWith("no-referrer");
      assertThat(moved.headers().allValues("Cache-Control")).containsExactly("no-store");
      assertThat(form(moved).body())
          .contains("<strong>ravi</strong>", "type=\"hidden\" name=\"token\"");
      assertThat(form(portal.get(link)).body()).contains("name=\"password\"");
      assertThat(use()).isEqualTo(303);
    }

    @Test
    void is_used_once_and_says_so_before_a_password_is_typed() {
      assertThat(use()).isEqualTo(303);

      assertThat(use()).isEqualTo(422);
      assertThat(form(portal.get(link + "&lang=en")).body())
          .contains("This token is not known, has been used, or has expired.")
          .doesNotContain("name=\"password\"");
    }

    @Test
    void ends_the_session_of_somebody_else_in_the_browser() {
      People.Browsing admin = people.signedIn("admin");
      assertThat(admin.get("/account").statusCode()).isEqualTo(200);
      String token = link.split("token=", 2)[1];
      String fields = "invited=1&linked=1&password=six+loud+river+boats&token=";

      assertThat(admin.form("/set-up", fields + "x").statusCode()).isEqualTo(422);
      assertThat(admin.get("/account").statusCode()).as("nothing was set").isEqualTo(200);
      assertThat(admin.form("/set-up", fields + token).statusCode()).isEqualTo(303);
      assertThat(admin.get("/account").statusCode()).isNotEqualTo(200);
    }

    @Test
    void is_over_after_a_day() {
      clock.turn(SetUp.VALID);

      assertThat(use()).isEqualTo(422);
    }
  }

  private static String secret(HttpResponse<String> page) {
    return page.body().split("<code class=\"secret\">", 2)[1].split("<", 2)[0];
  }

  @Nested
  class AMachine {

    private People.Browsing admin;
    private String page;

    @BeforeEach
    void make() {
      people.add("admin", List.of("administrator"), List.of("*"));
      admin = people.signedIn("admin");
      String made =
          admin
              .form("/users", "kind=service&fullName=Feeder&signInName=&role=buyer&units=demo")
              .body();
      page = "/users/" + made.split("action=\"/users/", 2)[1].split("[\"/]", 2)[0];
    }

    private int list(String token) {
      return portal.get("/api/v1/contracts", "Authorization", "Bearer " + token).statusCode();
    }

    @Test
    void uses_the_api_with_a_token_until_it_is_over() {
      String token = secret(admin.form(page + "/tokens", "days=2"));

      assertThat(list(token)).isEqualTo(200);
      assertThat(
              portal
                  .postJson("/api/v1/contracts", "{}", "Authorization", "Bearer " + token)
                  .statusCode())
          .isEqualTo(422);
      assertThat(portal.get("/api/v1/me", "Authorization", "bearer " + token).body())
          .contains("\"kind\":\"service\"", "\"roles\":[\"buyer\"]");
      clock.turn(Duration.ofDays(2));
      assertThat(list(token)).isEqualTo(401);
    }

    @Test
    void with_a_token_that_is_unknown_tampered_or_taken_back_is_refused() {
      String token = secret(admin.form(page + "/tokens", "days=2"));
      String id = admin.get(page).body().split("/tokens/", 2)[1].split("\"", 2)[0];

      assertThat(list(token.substring(1))).isEqualTo(401);
      assertThat(list(token + "x")).isEqualTo(401);
      assertThat(list("")).isEqualTo(401);
      admin.form(page + "/tokens/" + id, "");
      assertThat(list(token)).isEqualTo(401);
      assertThat(events().stream().map(Event::kind)).contains("token.issued", "token.revoked");
    }

    @Test
    void that_is_locked_is_refused() {
      String token = secret(admin.form(page + "/tokens", "days=2"));
      admin.change(page, "state=locked&role=buyer&units=demo");

      assertThat(list(token)).isEqualTo(401);
    }

    @Test
    void has_tokens_for_a_year_at_most() {
      assertThat(admin.form(page + "/tokens", "days=366").statusCode()).isEqualTo(422);
      assertThat(admin.form(page + "/tokens", "days=0").statusCode()).isEqualTo(422);
      assertThat(admin.form(page + "/tokens", "days=365").statusCode()).isEqualTo(200);
    }
  }

  @Nested
  class AnAdministrator {

    private People.Browsing admin;

    @BeforeEach
    void make() {
      people.add("admin", List.of("administrator"), List.of("*"));
      admin = people.signedIn("admin");
    }

    @Test
    void cannot_take_the_last_of_them_away() {
      assertThat(admin.change("/users/admin", "state=locked&role=administrator&units=*").body())
          .contains("At least one user who may add users must remain");
      assertThat(admin.change("/users/admin", "state=active&role=auditor&units=*").statusCode())
          .isEqualTo(422);
      assertThat(admin.form("/users/admin/erasure", "sure=yes").statusCode()).isEqualTo(422);
      assertThat(admin.get("/users").statusCode()).isEqualTo(200);
    }

    @Test
    void cannot_take_the_last_of_all_departments_away_for_one_of_a_department() {
      people.add("of-demo", List.of("administrator"), List.of("demo"));

      assertThat(admin.form("/users/admin/erasure", "sure=yes").statusCode()).isEqualTo(422);
      assertThat(admin.change("/users/admin", "state=active&role=administrator&units=demo").body())
          .contains("At least one user who may add users must remain");
      assertThat(admin.form("/users/of-demo/erasure", "sure=yes").statusCode()).isEqualTo(303);
    }

    @Test
    void leaves_once_what_waits_for_the_user_was_seen() {
      HttpResponse<String> asked =
          admin.change("/users/anita?lang=en", "state=left&role=buyer&units=demo");
      assertThat(asked.body()).contains("Set Person anita to “left”?", "name=\"sure\"");
      assertThat(user("anita").facts().state()).isEqualTo(UserFacts.ACTIVE);

      admin.change("/users/anita", "state=left&role=buyer&units=demo&sure=yes");

      assertThat(user("anita").facts().state()).isEqualTo(UserFacts.LEFT);
      assertThat(admin.change("/users/anita", "state=left&role=buyer&units=demo").statusCode())
          .isEqualTo(303);
    }

    @Test
    void erases_a_name_and_the_events_keep_the_id() {
      assertThat(admin.form("/users/anita/erasure", "").body())
          .contains("Person anita", "name=\"sure\"");
      assertThat(admin.form("/users/nobody-here/erasure", "").statusCode()).isEqualTo(404);
      assertThat(user("anita").person()).isPresent();

      admin.form("/users/anita/erasure", "sure=yes");

      assertThat(user("anita").person()).isEqualTo(Optional.empty());
      assertThat(user("anita").facts().state()).isEqualTo(UserFacts.LEFT);
      assertThat(people.signIn("anita", People.PASSWORD).statusCode()).isEqualTo(422);
      assertThat(admin.get("/users/sign-ins").body()).contains("Name erased");
    }

    @Test
    void is_told_all_faults_of_a_new_user() {
      String body = admin.form("/users", "kind=person&fullName=&signInName=A+B&units=a/b").body();

      assertThat(body)
          .contains("Enter a name of 1 to 120 characters.", "Choose at least one role.")
          .contains("Not registered here: a/b.");
    }

    @Test
    void gives_a_supplier_no_other_role_and_no_name_twice() {
      assertThat(
              admin
                  .form(
                      "/users",
                      "kind=person&fullName=S&signInName=sup&role=supplier&role=buyer&units=x")
                  .body())
          .contains("A supplier cannot have another role.");
      assertThat(admin.form("/users", "kind=person&fullName=S&signInName=anita&role=buyer").body())
          .contains("The user name anita is already taken.");
    }
  }
}
