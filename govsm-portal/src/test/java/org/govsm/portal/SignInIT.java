package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.users.SetUp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** From the one-time token of the console to a signed-in administrator who makes a user. */
class SignInIT {

  private static final String PASSWORD = "six loud river boats";

  private static TestPortal portal;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
  }

  @AfterAll
  static void stop() {
    if (portal != null) {
      portal.close();
      browser.close();
    }
  }

  @Test
  void an_administrator_is_made_signs_in_makes_a_user_and_signs_out() {
    String token = SetUp.newAdministrator(portal.store(), TestPortal.CLOCK);
    browser.show(portal.uri("/set-up?lang=en"), 1280);
    browser.tabTo("token");
    browser.press(token, Keys.TAB, "Asha Devi", Keys.TAB, "asha", Keys.TAB, PASSWORD, Keys.ENTER);
    browser.arriveAt("/sign-in/second-factor");

    browser.show(portal.uri("/sign-in?lang=en"), 1280);
    browser.tabTo("name");
    browser.press("asha", Keys.TAB, "not the password", Keys.ENTER);
    browser.read("The user name or password is not correct.");
    assertThat(browser.barriers()).isEmpty();
    browser.show(portal.uri("/users?lang=en"), 1280);
    browser.tabTo("name");
    browser.press("asha", Keys.TAB, PASSWORD, Keys.ENTER);
    setUpSecondFactor();
    browser.read("Asha Devi");
    assertThat(browser.address()).contains("/users");
    assertThat(browser.text()).contains("Asha Devi", "Administrator of the portal");
    browser.picture("users-signed-in");

    browser.tabTo("New user");
    browser.press(Keys.ENTER);
    browser.tabTo("fullName");
    browser.press("Ravi Kumar", Keys.TAB, "ravi", Keys.TAB, Keys.SPACE);
    browser.tabTo("Add the user");
    browser.press(Keys.ENTER);
    browser.read("One-time token. It is shown only now");
    assertThat(browser.text()).contains("/set-up?invited=1&token=", "Ravi Kumar");
    for (int width : List.of(1280, 320)) {
      browser.resize(width);
      browser.picture("user-made-" + width);
      assertThat(browser.barriers()).isEmpty();
      assertThat(browser.overflow()).isZero();
    }
    showNameless();
    browser.show(portal.uri("/account?lang=en"), 320);
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.overflow()).isZero();
    browser.picture("account-320");

    for (String language : List.of("hi", "en")) {
      look("/account/second-factor?lang=" + language, "own-second-factor-" + language);
    }

    browser.show(portal.uri("/account?lang=en"), 1280);
    browser.unfold("acting-as");
    browser.tabTo("Sign out");
    browser.press(Keys.ENTER);
    browser.read("You are signed out");
    browser.show(portal.uri("/sign-in?lang=en"), 1280);
    browser.tabTo("name");
    browser.press("asha", Keys.TAB, PASSWORD, Keys.ENTER);
    browser.read("If you do not have your device");
    for (String language : List.of("hi", "en")) {
      look("/sign-in/second-factor?lang=" + language, "second-factor-code-" + language);
    }
    browser.show(portal.uri("/account?lang=en"), 1280);
    assertThat(browser.address()).contains("/sign-in?back=%2Faccount");
  }

  private static void setUpSecondFactor() {
    browser.read("Set up a second factor");
    for (String language : List.of("hi", "en")) {
      look("/sign-in/second-factor?back=%2Fusers&lang=" + language, "second-factor-" + language);
    }
    Matcher key = Pattern.compile("Key:\\s+([A-Z2-7 ]{39})").matcher(browser.text());
    assertThat(key.find()).isTrue();
    Authenticator app = new Authenticator(key.group(1).replace(" ", ""), TestPortal.CLOCK);
    browser.tabTo("code");
    browser.press(app.code(), Keys.ENTER);
    browser.read("I have kept the codes");
    for (int width : List.of(320, 1280)) {
      browser.resize(width);
      browser.picture("recovery-codes-" + width);
      assertThat(browser.barriers()).isEmpty();
      assertThat(browser.overflow()).isZero();
    }
    browser.tabTo("I have kept the codes: continue");
    browser.press(Keys.ENTER);
  }

  private static void look(String page, String name) {
    for (int width : List.of(320, 1280)) {
      browser.show(portal.uri(page), width);
      browser.picture(name + "-" + width);
      assertThat(browser.barriers()).isEmpty();
      assertThat(browser.overflow()).isZero();
    }
  }

  /** As after a backup was restored. */
  private static void showNameless() {
    UserFacts facts = UserFacts.active(UserFacts.PERSON, List.of("buyer"), List.of("demo"));
    portal
        .store()
        .write(
            tx ->
                new Users(tx)
                    .create("u-1", facts, Optional.empty(), TestPortal.CLOCK.instant(), "test"));
    for (String page : List.of("/users?lang=hi", "/users/u-1?lang=hi", "/users/u-1?lang=en")) {
      for (int width : List.of(1280, 320)) {
        browser.show(portal.uri(page), width);
        browser.picture("nameless" + page.replaceAll("\\W", "-") + "-" + width);
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.overflow()).isZero();
      }
    }
  }
}
