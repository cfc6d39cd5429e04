package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.govsm.portal.access.SignInEvents;
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

/** What somebody tries who knows how cookies, names and tokens are read. */
class AttackTest {

  private static final String NEXT = "six loud river boats";

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), clock);
    people = new People(portal, clock);
    people.add("anita", List.of("indentor"), List.of("demo"));
    people.add("admin", List.of("administrator"), List.of("*"));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private int account(String header, String cookies) {
    return portal.get("/account", header, cookies).statusCode();
  }

  private static String secret(HttpResponse<String> page) {
    return page.body().split("<code class=\"secret\">", 2)[1].split("<", 2)[0];
  }

  private int use(String token) {
    String passwords =
        "&password=" + People.encoded(NEXT + "!") + "&again=" + People.encoded(NEXT + "!");
    return people.visitor().form("/set-up", "invited=1&token=" + token + passwords).statusCode();
  }

  private HttpResponse<String> change(String old) {
    return people
        .signedIn("anita")
        .form(
            "/account/password",
            "old="
                + People.encoded(old)
                + "&password="
                + People.encoded(NEXT)
                + "&again="
                + People.encoded(NEXT));
  }

  @Nested
  class ASessionCookie {

    @Test
    void counts_however_its_header_is_written_and_whatever_stands_beside_it() {
      String own = people.signedIn("anita").cookie;

      assertThat(account("Cookie", own)).isEqualTo(200);
      assertThat(account("cookie", "lang=hi; " + own + ";x")).isEqualTo(200);
      assertThat(account("Cookie", own.replace("=", "=\"") + "\"")).isEqualTo(200);
    }

    @Test
    void that_hides_within_the_text_of_another_does_not_count() {
      String own = people.signedIn("anita").cookie;

      assertThat(account("Cookie", "x=1," + own)).isEqualTo(303);
      assertThat(account("Cookie", "x=1 " + own)).isEqualTo(303);
      assertThat(account("Cookie", "x=\"1, " + own + "\"")).isEqualTo(303);
      assertThat(account("Cookie", "$Version=1, " + own)).isEqualTo(303);
    }

    @Test
    void that_is_there_twice_does_not_count_as_one_may_be_planted() {
      String own = people.signedIn("anita").cookie;
      String planted = people.signedIn("admin").cookie;

      assertThat(account("Cookie", planted + "; " + own)).isEqualTo(303);
    }
  }

  @Nested
  class APasswordOfOnesOwn {

    @Test
    void makes_a_token_void_with_which_it_could_be_set_once_more() {
      String token = secret(people.signedIn("admin").form("/users/anita/link", ""));

      assertThat(change(People.PASSWORD).statusCode()).isEqualTo(303);
      assertThat(use(token)).isEqualTo(422);
      assertThat(people.signIn("anita", NEXT).statusCode()).isEqualTo(303);
    }

    @Test
    void that_is_guessed_within_a_session_is_written_down() {
      assertThat(change("a guess of somebody").statusCode()).isEqualTo(422);

      List<Event> events = portal.store().read(tx -> tx.events().page(Users.CHAIN, 0, 500));
      assertThat(events)
          .filteredOn(event -> event.kind().equals(SignInEvents.FAILED))
          .extracting(Event::actor)
          .containsExactly("anita");
    }
  }

  @Test
  void an_administrator_who_takes_over_an_account_is_named_for_it() {
    assertThat(use(secret(people.signedIn("admin").form("/users/anita/link", "")))).isEqualTo(303);

    List<Event> events = portal.store().read(tx -> tx.events().page(Users.CHAIN, 0, 500));
    assertThat(events)
        .filteredOn(event -> event.kind().equals(SignInEvents.INVITED))
        .singleElement()
        .matches(event -> event.actor().equals("admin"))
        .matches(event -> "anita".equals(event.body().get("user")));
    assertThat(events)
        .filteredOn(event -> event.kind().equals(SignInEvents.PASSWORD_SET))
        .singleElement()
        .matches(event -> "token".equals(event.body().get("by")));
  }

  @Nested
  class WhoeverLeft {

    @Test
    void finds_no_old_token_of_any_kind_after_coming_back() {
      People.Browsing admin = people.signedIn("admin");
      String invitation = secret(admin.form("/users/anita/link", ""));
      admin.change("/users/anita", "state=left&role=buyer&units=demo&sure=yes");
      admin.change("/users/anita", "state=active&role=buyer&units=demo");

      assertThat(use(invitation)).isEqualTo(422);
    }

    @Test
    void is_no_machine_either_whose_token_counts_again() {
      People.Browsing admin = people.signedIn("admin");
      String made =
          admin.form("/users", "kind=service&fullName=Feeder&role=buyer&units=demo").body();
      String page = "/users/" + made.split("action=\"/users/", 2)[1].split("[\"/]", 2)[0];
      String bearer = "Bearer " + secret(admin.form(page + "/tokens", "days=2"));
      admin.change(page, "state=" + UserFacts.LEFT + "&role=buyer&units=demo&sure=yes");
      admin.change(page, "state=" + UserFacts.ACTIVE + "&role=buyer&units=demo");

      assertThat(portal.get("/api/v1/contracts", "Authorization", bearer).statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void names_with_control_characters_are_one_name_that_nobody_has() {
    for (int i = 1; i <= 5; i++) {
      assertThat(people.signIn("anita%0" + i, People.PASSWORD).statusCode()).isEqualTo(422);
    }
    assertThat(people.signIn("%00anita", People.PASSWORD).statusCode()).isEqualTo(429);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/{", "/a\"b", "/%zz", "/a|b", "/a<b>", "/^", "//x", "/[x]", "/ "})
  void where_one_goes_on_is_an_address(String back) {
    String fields =
        "name=anita&password=" + People.encoded(People.PASSWORD) + "&back=" + People.encoded(back);
    HttpResponse<String> answer = people.visitor().form("/sign-in", fields);

    assertThat(answer.headers().firstValue("Location")).contains("/");
  }

  @Test
  void where_one_goes_on_keeps_what_an_address_may_hold() {
    String back = "/contracts/a;b=1?x=%2F&y[]=2&lang=en";
    String fields =
        "name=anita&password=" + People.encoded(People.PASSWORD) + "&back=" + People.encoded(back);

    assertThat(people.visitor().form("/sign-in", fields).headers().firstValue("Location"))
        .contains(back);
  }
}
