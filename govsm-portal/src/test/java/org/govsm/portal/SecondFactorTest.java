package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.Sessions;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.IntegrityCheck;
import org.govsm.portal.users.SecondFactorService;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.RandomTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorTest {

  private static final String PAGE = "/sign-in/second-factor";

  @TempDir Path folder;

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() {
    start(AccessOptions.LOCAL);
    people.add("head", List.of("administrator"), List.of("*"));
    people.add("second", List.of("administrator"), List.of("*"));
    people.add("anita", List.of("indentor"), List.of("demo"));
  }

  private void start(AccessOptions access) {
    DatabaseConfig database = DatabaseConfig.inFolder(folder.resolve("data"));
    portal = TestPortal.withSignIn(0, database, clock, access);
    people = new People(portal, clock);
  }

  private void restart(AccessOptions access) {
    portal.close();
    start(access);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private String session(HttpResponse<String> answer) {
    return People.cookie(answer, "govsm-session").orElseThrow();
  }

  private int account(String cookie) {
    return portal.get("/account", "Cookie", cookie).statusCode();
  }

  /** Sets up a factor at the next sign-in. */
  private Authenticator setUp(String user) {
    People.Browsing pending = people.afterPassword(user);
    Authenticator app = Authenticator.typed(pending.get(PAGE).body(), clock);
    assertThat(pending.form(PAGE, "code=" + app.code()).statusCode()).isEqualTo(200);
    clock.turn(Duration.ofMinutes(2));
    return app;
  }

  private HttpResponse<String> enter(String user, String code) {
    return people.afterPassword(user).form(PAGE, "back=%2Faccount&code=" + code);
  }

  private List<String> kinds() {
    return events().stream().map(Event::kind).toList();
  }

  private List<Event> events() {
    return portal.store().read(tx -> tx.events().page(Users.CHAIN, 0, 500));
  }

  @Nested
  class ThePassword {

    @Test
    void of_somebody_who_signs_nothing_is_enough() {
      assertThat(place(people.signIn("anita", People.PASSWORD))).isEqualTo("/account");
    }

    @Test
    void of_an_administrator_leads_to_the_set_up_and_opens_no_session() {
      HttpResponse<String> answer = people.signIn("head", People.PASSWORD);

      assertThat(place(answer)).isEqualTo(PAGE + "?back=%2Faccount");
      assertThat(People.cookie(answer, "govsm-session")).isEmpty();
      assertThat(People.cookie(answer, "govsm-browser")).isEmpty();
      assertThat(people.afterPassword("head").get("/account").statusCode()).isEqualTo(303);
      assertThat(kinds()).contains("sign-in.second-factor-asked");
      assertThat(kinds()).doesNotContain("sign-in.succeeded");
    }

    @Test
    void leads_to_the_set_up_once_a_role_that_needs_it_was_given() {
      String before = session(people.signIn("anita", People.PASSWORD));
      people
          .signedIn("head")
          .change("/users/anita", "state=active&role=account-administrator&units=demo");

      assertThat(account(before)).isEqualTo(303);
      assertThat(place(people.signIn("anita", People.PASSWORD))).startsWith(PAGE);
    }

    @Test
    void is_forgotten_after_five_minutes_and_when_the_browser_is_another() {
      Authenticator app = setUp("head");
      People.Browsing pending = people.afterPassword("head");
      assertThat(place(people.visitor().get(PAGE))).isEqualTo("/sign-in");
      clock.turn(Duration.ofMinutes(5));

      assertThat(place(pending.form(PAGE, "code=" + app.code()))).isEqualTo("/sign-in");
    }

    @Test
    void without_the_token_of_the_form_goes_no_further() {
      Authenticator app = setUp("head");
      String cookie = people.afterPassword("head").cookie;

      assertThat(portal.postForm(PAGE, "code=" + app.code(), "Cookie", cookie).statusCode())
          .isEqualTo(403);
    }

    @Test
    void is_not_enough_any_more_when_it_was_changed_meanwhile() {
      Authenticator app = setUp("head");
      People.Browsing pending = people.afterPassword("head");
      portal
          .store()
          .write(
              tx -> {
                new Sessions(tx).closeAll("head"); // as each new password does
                return true;
              });

      assertThat(place(pending.form(PAGE, "code=" + app.code()))).isEqualTo("/sign-in");
    }
  }

  @Nested
  class ASetUp {

    @Test
    void shows_key_link_and_picture_and_after_a_right_code_ten_codes_and_a_session() {
      People.Browsing pending = people.afterPassword("head");
      String page = pending.get(PAGE + "?lang=en").body();
      Authenticator app = Authenticator.typed(page, clock);
      assertThat(page)
          .contains("otpauth://totp/govsm:head?secret=" + app.key(), "<svg class=\"qr\"")
          .contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"")
          .doesNotContain("<script", "style=");
      assertThat(pending.form(PAGE + "?lang=en", "code=").body())
          .contains("Enter the six digits that the app shows now.")
          .doesNotContain("This code is wrong");
      assertThat(pending.form(PAGE, "code=" + app.code(5)).statusCode()).isEqualTo(422);
      HttpResponse<String> done = pending.form(PAGE, "back=%2Fusers&code=" + app.code());

      assertThat(codes(done.body())).hasSize(10).doesNotHaveDuplicates();
      assertThat(done.body()).as("no link loses the codes").doesNotContain("lang=hi");
      assertThat(done.body()).contains("href=\"/users\"", "Person head", "action=\"/sign-out\"");
      assertThat(done.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(account(session(done))).isEqualTo(200);
      assertThat(account(pending.cookie)).isEqualTo(303);
      assertThat(kinds()).contains("user.second-factor-set-up", "sign-in.succeeded");
    }

    @Test
    void counts_once_where_two_began_it_with_the_same_password() {
      People.Browsing mine = people.afterPassword("head");
      People.Browsing other = people.afterPassword("head");
      Authenticator app = Authenticator.typed(mine.get(PAGE).body(), clock);
      Authenticator foreign = Authenticator.typed(other.get(PAGE).body(), clock);
      mine.form(PAGE, "code=" + app.code());

      assertThat(place(other.form(PAGE, "code=" + foreign.code()))).isEqualTo("/sign-in");
      clock.turn(Duration.ofMinutes(2));
      assertThat(enter("head", foreign.code()).statusCode()).isEqualTo(422);
      assertThat(place(enter("head", app.code()))).isEqualTo("/account");
    }

    @Test
    void ends_other_sessions() {
      String before = people.signedIn("head").cookie;
      setUp("head");

      assertThat(account(before)).isEqualTo(303);
    }

    @Test
    void leaves_no_secret_in_events_export_or_database() throws Exception {
      People.Browsing pending = people.afterPassword("head");
      Authenticator app = Authenticator.typed(pending.get(PAGE).body(), clock);
      HttpResponse<String> done = pending.form(PAGE, "code=" + app.code());
      String code = codes(done.body()).get(0).replace(" ", "");

      events().forEach(event -> assertThat(event.text()).doesNotContain(app.key(), code, "sealed"));
      portal.close();
      byte[] file = Files.readAllBytes(folder.resolve("data").resolve("govsm.db"));
      assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain(app.key(), code);
      start(AccessOptions.LOCAL);
    }
  }

  private static List<String> codes(String page) {
    return Pattern.compile("<li><code>([A-Z2-7 ]{19})</code>")
        .matcher(page)
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  @Nested
  class ACode {

    @ParameterizedTest
    @CsvSource({"-2, 422", "-1, 303", "0, 303", "1, 303", "2, 422"})
    void counts_within_one_step_on_each_side(int away, int status) {
      Authenticator app = setUp("head");

      assertThat(enter("head", app.code(away)).statusCode()).isEqualTo(status);
    }

    @Test
    void opens_a_session_that_no_other_cookie_opens() {
      Authenticator app = setUp("head");
      People.Browsing pending = people.afterPassword("head");
      HttpResponse<String> answer = pending.form(PAGE, "back=%2Fusers&code=" + app.code());

      assertThat(place(answer)).isEqualTo("/users");
      assertThat(account(session(answer))).isEqualTo(200);
      assertThat(account(pending.cookie)).isEqualTo(303);
    }

    @Test
    void counts_once() {
      Authenticator app = setUp("head");

      assertThat(place(enter("head", app.code()))).isEqualTo("/account");
      assertThat(enter("head", app.code()).statusCode()).isEqualTo(422);
      assertThat(enter("head", app.code(-1)).statusCode()).isEqualTo(422);
      assertThat(place(enter("head", app.code(1)))).isEqualTo("/account");
    }

    @Test
    void sent_by_two_at_once_lets_one_in() throws Exception {
      Authenticator app = setUp("head");
      List<Callable<HttpResponse<String>>> both = new ArrayList<>();
      for (People.Browsing one :
          List.of(people.afterPassword("head"), people.afterPassword("head"))) {
        both.add(() -> one.form(PAGE, "back=%2Faccount&code=" + app.code()));
      }
      ExecutorService threads = Executors.newFixedThreadPool(2);
      List<Integer> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> one : threads.invokeAll(both)) {
        answers.add(one.get().statusCode());
      }
      threads.shutdown();

      assertThat(answers).containsExactlyInAnyOrder(303, 422);
    }

    @Test
    void that_is_wrong_must_wait_as_a_password_and_a_right_password_frees_it_not() {
      Authenticator app = setUp("head");
      for (int i = 0; i < 5; i++) {
        assertThat(enter("head", app.code(9)).statusCode()).isEqualTo(422);
      }
      HttpResponse<String> sixth = enter("head", app.code());

      assertThat(sixth.statusCode()).isEqualTo(429);
      assertThat(sixth.headers().firstValue("Retry-After")).contains("10");
      assertThat(kinds()).contains("sign-in.waits");
      clock.turn(Duration.ofSeconds(10));
      assertThat(place(enter("head", app.code()))).isEqualTo("/account");
    }

    @Test
    void of_a_clock_that_stood_in_the_future_locks_nobody_out() {
      Authenticator app = setUp("head");
      Duration years = Duration.ofDays(365 * 4);
      clock.turn(years);
      assertThat(place(enter("head", app.code()))).isEqualTo("/account");
      People.Browsing future = people.afterPassword("head");
      clock.turn(years.negated());

      assertThat(place(future.get(PAGE))).isEqualTo("/sign-in");
      assertThat(place(enter("head", app.code()))).isEqualTo("/account");
      assertThat(enter("head", app.code()).statusCode()).isEqualTo(422);
    }

    @Test
    void in_its_place_a_recovery_code_counts_once() {
      People.Browsing pending = people.afterPassword("head");
      Authenticator app = Authenticator.typed(pending.get(PAGE).body(), clock);
      String code = codes(pending.form(PAGE, "code=" + app.code()).body()).get(3);
      String typed = "recovery=" + People.encoded(code.toLowerCase(java.util.Locale.ROOT));

      assertThat(people.afterPassword("head").form(PAGE, typed).statusCode()).isEqualTo(303);
      HttpResponse<String> again = people.afterPassword("head").form(PAGE + "?lang=en", typed);
      assertThat(again.statusCode()).isEqualTo(422);
      assertThat(again.body()).contains("This recovery code is wrong or was already used.");
      assertThat(Collections.frequency(kinds(), "user.recovery-code-used")).isEqualTo(1);
    }

    @Test
    void is_not_asked_of_machines_and_of_users_of_a_provider() {
      AccessToken token =
          new AccessToken(
              RandomTokens.digest("govsm_x"),
              "t",
              "s-1",
              clock.instant(),
              clock.instant().plusSeconds(99));
      UserFacts facts = UserFacts.active(UserFacts.SERVICE, List.of("auditor"), List.of("*"));
      portal
          .store()
          .write(
              tx -> {
                new Users(tx)
                    .create(
                        "s-1", facts, Optional.of(Person.machine("m")), clock.instant(), "test");
                new AccessTokens(tx).issue(token, "test");
                return true;
              });

      assertThat(portal.get("/users", "Authorization", "Bearer govsm_x").statusCode())
          .isEqualTo(200);
      assertThat(portal.get("/users", "Authorization", "Basic aGVhZDp4").statusCode())
          .isEqualTo(303);
    }
  }

  @Nested
  class AReset {

    @Test
    void is_made_by_another_administrator_and_the_user_sets_up_again() {
      Authenticator app = setUp("head");
      String before = session(enter("head", app.code()));

      assertThat(people.signedIn("second").form("/users/head/second-factor", "").statusCode())
          .isEqualTo(303);
      assertThat(account(before)).isEqualTo(303);
      assertThat(people.afterPassword("head").get(PAGE).body()).contains("class=\"qr\"");
      Event reset =
          events().stream().filter(one -> one.kind().endsWith("-reset")).findFirst().get();
      assertThat(reset.actor()).isEqualTo("second");
      assertThat(reset.body()).containsEntry("user", "head");
    }

    @Test
    void of_ones_own_is_refused_and_of_nobody_too() {
      setUp("head");

      HttpResponse<String> own =
          people.signedIn("head").form("/users/head/second-factor?lang=en", "");
      assertThat(own.statusCode()).isEqualTo(422);
      assertThat(own.body()).contains("Nobody resets their own second factor");
      assertThat(people.signedIn("head").form("/users/anita/second-factor", "").statusCode())
          .isEqualTo(422);
      assertThat(kinds()).doesNotContain("user.second-factor-reset");
    }

    @Test
    void of_another_department_is_refused() {
      people.add("local", List.of("administrator"), List.of("demo"));
      setUp("head");

      assertThat(people.signedIn("local").form("/users/head/second-factor", "").statusCode())
          .isEqualTo(404);
      assertThat(people.signedIn("anita").form("/users/head/second-factor", "").statusCode())
          .isEqualTo(403);
      assertThat(kinds()).doesNotContain("user.second-factor-reset");
    }

    @Test
    void is_made_on_the_machine_where_nobody_else_can() {
      setUp("head");
      SecondFactorService factors =
          Slices.users(
                  TestPortal.config(),
                  new AccessMode(false, PublicHosts.LOCAL, Authorisation.shipped()))
              .factors(portal.store(), TestPortal.CLOCK);
      factors.resetHere("head");

      assertThat(people.afterPassword("head").get(PAGE).body()).contains("class=\"qr\"");
      assertThatIllegalArgumentException().isThrownBy(() -> factors.resetHere("head"));
      assertThatIllegalArgumentException().isThrownBy(() -> factors.resetHere("nobody"));
    }
  }

  @Nested
  class WhatCannotBeRead {

    @Test
    void as_the_key_file_was_replaced_is_said_and_reset() throws Exception {
      Authenticator app = setUp("head");
      portal.close();
      Files.delete(folder.resolve("data").resolve("signing.key"));
      start(AccessOptions.LOCAL);

      refused(app);
      people.signedIn("second").form("/users/head/second-factor", "");
      setUp("head");
    }

    @Test
    void as_its_rows_were_taken_out_is_refused_whatever_is_required() throws Exception {
      Authenticator app = setUp("head");
      portal.close();
      try (var connection =
              java.sql.DriverManager.getConnection(
                  "jdbc:sqlite:" + folder.resolve("data").resolve("govsm.db"));
          var statement = connection.createStatement()) {
        statement.executeUpdate("delete from second_factor");
        statement.executeUpdate("delete from second_factor_secret");
      }
      start(AccessOptions.LOCAL);
      refused(app);
      restart(TestPortal.OFFERED);
      refused(app);
      new IntegrityCheck(portal.store()).whole();
      HttpResponse<String> reset =
          people.signedIn("second").form("/users/head/second-factor?lang=en", "");
      assertThat(reset.statusCode()).isEqualTo(503);
      assertThat(reset.body()).contains("until the operator repairs them");
    }

    private void refused(Authenticator app) {
      People.Browsing pending = people.afterPassword("head");
      assertThat(pending.get(PAGE + "?lang=en").body())
          .contains("Ask an administrator to reset it.")
          .doesNotContain("class=\"qr\"", "name=\"code\"");
      assertThat(pending.form(PAGE, "code=" + app.code()).statusCode()).isEqualTo(422);
      assertThat(
              people
                  .signedIn("head")
                  .form("/account/second-factor", own("set-up", ""))
                  .statusCode())
          .isEqualTo(422);
    }
  }

  private static String own(String what, String code) {
    return "what=" + what + "&password=" + People.encoded(People.PASSWORD) + "&code=" + code;
  }

  @Nested
  class OnesOwn {

    @Test
    void is_offered_to_all_where_nobody_must() {
      restart(TestPortal.OFFERED);

      assertThat(place(people.signIn("head", People.PASSWORD))).isEqualTo("/account");
    }

    @Test
    void is_set_up_replaced_and_turned_off_with_password_and_code() {
      People.Browsing anita = people.signedIn("anita");
      assertThat(anita.form("/account/second-factor", "what=set-up&password=x").statusCode())
          .isEqualTo(422);
      Authenticator first = enrol(anita, own("set-up", ""));
      assertThat(place(people.signIn("anita", People.PASSWORD))).startsWith(PAGE);

      People.Browsing again = people.signedIn("anita");
      assertThat(again.form("/account/second-factor", own("replace", first.code(4))).statusCode())
          .isEqualTo(422);
      Authenticator next = enrol(again, own("replace", first.code()));
      assertThat(enter("anita", first.code()).statusCode()).isEqualTo(422);
      assertThat(place(enter("anita", next.code()))).isEqualTo("/account");

      clock.turn(Duration.ofMinutes(2));
      People.Browsing last = people.signedIn("anita");
      HttpResponse<String> off = last.form("/account/second-factor", own("turn-off", next.code()));
      assertThat(account(session(off))).isEqualTo(200);
      assertThat(account(last.cookie)).isEqualTo(303);
      assertThat(place(people.signIn("anita", People.PASSWORD))).isEqualTo("/account");
      assertThat(kinds()).contains("user.second-factor-turned-off");
    }

    private Authenticator enrol(People.Browsing user, String fields) {
      HttpResponse<String> begun = user.form("/account/second-factor", fields);
      assertThat(place(begun)).startsWith(PAGE);
      String cookie = user.cookie + "; " + People.cookie(begun, "govsm-pending").orElseThrow();
      People.Browsing both = people.browsing(cookie);
      Authenticator app = Authenticator.typed(both.get(PAGE).body(), clock);
      HttpResponse<String> done = both.form(PAGE, "code=" + app.code());
      assertThat(account(session(done))).isEqualTo(200);
      assertThat(account(user.cookie)).isEqualTo(303);
      clock.turn(Duration.ofMinutes(2));
      return app;
    }

    @Test
    void cannot_be_turned_off_where_the_role_needs_it() {
      Authenticator app = setUp("head");
      People.Browsing head = people.signedIn("head");

      assertThat(head.get("/account/second-factor").body()).doesNotContain("turn-off");
      HttpResponse<String> off =
          head.form("/account/second-factor?lang=en", own("turn-off", app.code()));
      assertThat(off.statusCode()).isEqualTo(422);
      assertThat(off.body()).contains("Your role requires a second factor");
      assertThat(people.afterPassword("head").get(PAGE).body()).doesNotContain("class=\"qr\"");
    }

    @Test
    void says_which_kind_of_code_is_wrong_and_how_long_to_wait() {
      setUp("head");
      People.Browsing head = people.signedIn("head");
      String page = "/account/second-factor?lang=en";

      assertThat(head.form(page, own("codes", "000000")).body())
          .contains("Enter the code that the app shows now.");
      assertThat(head.form(page, own("codes", "ABCD-EFGH-IJKL-MNOP")).body())
          .contains("This recovery code is wrong or was already used.");
      HttpResponse<String> last = head.form(page, own("codes", "000000"));
      for (int i = 0; i < 9 && last.statusCode() != 429; i++) {
        last = head.form(page, own("codes", "000000"));
      }
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void has_new_recovery_codes_in_place_of_the_old_ones() {
      People.Browsing pending = people.afterPassword("head");
      Authenticator app = Authenticator.typed(pending.get(PAGE).body(), clock);
      String old = codes(pending.form(PAGE, "code=" + app.code()).body()).get(0);
      clock.turn(Duration.ofMinutes(2));
      HttpResponse<String> made =
          people.signedIn("head").form("/account/second-factor", own("codes", app.code()));
      List<String> next = codes(made.body());

      assertThat(next).hasSize(10);
      assertThat(recover(old)).isEqualTo(422);
      assertThat(recover(next.get(0))).isEqualTo(303);
      assertThat(kinds()).contains("user.recovery-codes-made");
      assertThat(people.signedIn("head").get("/account/second-factor?lang=en").body())
          .contains("Recovery codes left");
    }

    private int recover(String code) {
      return people
          .afterPassword("head")
          .form(PAGE, "recovery=" + People.encoded(code))
          .statusCode();
    }
  }

  @Test
  void options_say_whether_it_is_required_and_whose_is_reset() {
    assertThat(PortalConfig.of().access().requiresFactor()).isTrue();
    assertThat(PortalConfig.of("--second-factor", "offered").access().requiresFactor()).isFalse();
    assertThat(PortalConfig.of("--second-factor", "required").access().requiresFactor()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortalConfig.of("--second-factor", "off"))
        .withMessageContaining("required or offered");
  }
}
