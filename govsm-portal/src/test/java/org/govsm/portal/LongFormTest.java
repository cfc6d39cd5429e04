package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.web.Drafts;
import org.govsm.portal.web.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long forms: answers are checked before they are saved, and drafts are kept. */
class LongFormTest {

  private static final String AT = "/purchases/example-directorate";
  private static final String NEW = AT + "/new";
  private static final String TYPED =
      "book=IN&title=Posts&need=posts&used=DIRECT_PURCHASE"
          + "&day.publication=2025-04-15&fact.value=45%2C000&fact.availableOnGem=yes"
          + "&fact.scientific=no&fact.category=NON_CONSULTING&fact.classReason=counted&id=";

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.start().knowing("example-directorate");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String english(String path) {
    HttpResponse<String> answer = portal.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpResponse<String> send(String form) {
    return portal.postForm(AT + "?lang=en", form);
  }

  /** What a page says is wrong. */
  private static String wrong(HttpResponse<String> page) {
    int start = page.body().indexOf("error-summary");
    return start < 0 ? "" : page.body().substring(start, page.body().indexOf("</ul>", start));
  }

  private static int status(String id) {
    return portal.get(AT + "/" + id).statusCode();
  }

  /** The fields that a page sends again, without the mark that each of its forms has. */
  private static String again(String page) {
    Matcher hidden =
        Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">")
            .matcher(page);
    StringBuilder form = new StringBuilder("do=save");
    while (hidden.find()) {
      if (hidden.group(1).equals(Form.SHOWN)) {
        continue;
      }
      form.append('&')
          .append(URLEncoder.encode(hidden.group(1), StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  @Test
  void answers_are_shown_in_words_before_anything_is_saved() {
    HttpResponse<String> check = send(TYPED + "checked-1&do=check");

    assertThat(check.statusCode()).as(wrong(check)).isEqualTo(200);
    assertThat(check.body())
        .contains("<h1>Check your answers</h1>", "checked-1", "₹45,000")
        .contains("<dt>Department</dt>", "<dt>Whose rules</dt>", "What the law of its day answers")
        .contains("/new?draft=yes", "#title");
    assertThat(status("checked-1")).isEqualTo(404);

    HttpResponse<String> saved = send(again(check.body()));

    assertThat(saved.statusCode()).as(wrong(saved)).isEqualTo(303);
    assertThat(status("checked-1")).isEqualTo(200);
    assertThat(english(NEW)).as("a saved form leaves no draft").doesNotContain("You have a draft");
  }

  @Test
  void a_form_that_would_be_refused_is_refused_before_the_check() {
    HttpResponse<String> refused = send(TYPED + "no+id&do=check");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("error-summary", "autofocus", "href=\"#id\"");
  }

  @Test
  void a_change_link_leads_to_the_field_with_all_that_was_typed() {
    send(TYPED + "changed-1&do=check");

    assertThat(english(NEW + "?draft=yes")).contains("value=\"changed-1\"", "value=\"45,000\"");

    send("do=discard");
  }

  @Test
  void what_was_proposed_is_made_of_the_title_that_is_sent_in_the_end() {
    assertThat(send("book=IN&title=Old+words&id=&need=&do=check").body()).contains("old-words");

    assertThat(english(NEW + "?draft=yes"))
        .contains("value=\"Old words\"")
        .doesNotContain("old-words");

    send("do=discard");
  }

  @Test
  void a_draft_is_offered_again_until_it_is_discarded_and_is_no_fact() {
    HttpResponse<String> kept = send("book=IN&title=Half+done&id=&do=draft");

    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    assertThat(kept.headers().firstValue("Location").orElse("")).startsWith(NEW + "?draft=saved");
    assertThat(english(NEW + "?draft=saved")).contains("Your draft is saved");
    assertThat(english(NEW))
        .contains("You have a draft of this form", "Saved <time datetime=")
        .doesNotContain("Half done", "org.govsm");
    assertThat(english(NEW + "?draft=yes")).contains("value=\"Half done\"");

    assertThat(send("do=discard").statusCode()).isEqualTo(303);

    assertThat(english(NEW)).doesNotContain("You have a draft");
    assertThat(english(NEW + "?draft=yes")).doesNotContain("Half done");
  }

  @Test
  void nobody_keeps_a_secret_in_a_draft() {
    HttpResponse<String> refused = send("book=IN&title=password%3A+Abc12345%21x&id=s&do=draft");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(english(NEW)).doesNotContain("You have a draft");
  }

  @Test
  void a_draft_is_of_one_user_and_one_form_and_ends_after_a_month_or_with_the_user() {
    portal
        .store()
        .write(
            tx -> {
              Drafts drafts = new Drafts(tx);
              drafts.keep("u-1", "/a", Map.of("x", "1"), TestPortal.CLOCK.instant());
              drafts.keep("u-1", "/a", Map.of("x", "2"), TestPortal.CLOCK.instant());
              drafts.keep("u-2", "/a", Map.of("x", "3"), TestPortal.CLOCK.instant());
              assertThat(drafts.find("u-1", "/a").orElseThrow().typed())
                  .isEqualTo(Map.of("x", "2"));
              assertThat(drafts.find("u-1", "/b")).isEmpty();

              drafts.forget(TestPortal.CLOCK.instant().plus(Duration.ofDays(30)));
              assertThat(drafts.find("u-1", "/a")).isPresent();
              drafts.forgetOf("u-1");
              assertThat(drafts.find("u-1", "/a")).isEmpty();
              assertThat(drafts.find("u-2", "/a")).isPresent();
              drafts.forget(TestPortal.CLOCK.instant().plus(Duration.ofDays(30)).plusMillis(1));
              assertThat(drafts.find("u-2", "/a")).isEmpty();
              return tx;
            });
  }

  @Test
  void departments_accounts_and_facts_are_checked_in_the_same_way() {
    HttpResponse<String> department =
        portal.postForm(
            "/departments?lang=en",
            "id=long-form&name.en=Directorate&name.hi=%E0%A4%A8%E0%A4%BF%E0%A4%A6%E0%A5%87%E0%A4%B6%E0%A4%BE%E0%A4%B2%E0%A4%AF"
                + "&shortName=LF&government=IN&kind=directorate&address=Line+1%0D%0ALine+2&do=check");
    HttpResponse<String> account =
        portal.postForm(
            "/governance/example-directorate/accounts?lang=en",
            "id=long-form&platform=facebook&handle=example&do=check");

    assertThat(department.statusCode()).as(wrong(department)).isEqualTo(200);
    assertThat(department.body()).contains("<h1>Check your answers</h1>", "Directorate");
    assertThat(portal.get("/departments/long-form").statusCode()).isEqualTo(404);
    assertThat(account.statusCode()).as(wrong(account)).isEqualTo(200);
    assertThat(account.body()).contains("<h1>Check your answers</h1>", "Propose");
  }

  @Test
  void a_section_of_the_facts_keeps_a_draft_of_its_own() {
    String section = "/governance/example-directorate/facts/strategy";
    String form = "version=0&at=&part=1&for=&do=";

    HttpResponse<String> kept = portal.postForm(section + "?lang=en", form + "draft");

    assertThat(kept.statusCode()).as(wrong(kept)).isEqualTo(303);
    assertThat(english(section)).contains("You have a draft of this form");
    assertThat(english("/governance/example-directorate/facts/policies")).doesNotContain("a draft");
    assertThat(portal.postForm(section, form + "discard").statusCode()).isEqualTo(303);
    assertThat(english(section)).doesNotContain("You have a draft");
    assertThat(portal.postForm(section + "?lang=en", form + "check").body())
        .contains("<h1>Check your answers</h1>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&do=nonsense", "&do=", "", "&do=remove"})
  void a_step_that_the_form_does_not_know_saves_nothing(String step) {
    String id = "unknown-step-" + Integer.toHexString(step.hashCode());

    HttpResponse<String> check = send(TYPED + id + step);

    assertThat(check.statusCode()).as(wrong(check)).isEqualTo(200);
    assertThat(check.body())
        .contains("<h1>Check your answers</h1>", id)
        .doesNotContain("name=\"do\" value=\"nonsense\"", "type=\"hidden\" name=\"do\"");
    assertThat(status(id)).isEqualTo(404);
    assertThat(send(again(check.body())).statusCode()).isEqualTo(303);
    assertThat(status(id)).isEqualTo(200);
  }

  @Test
  void departments_accounts_and_facts_save_nothing_by_an_unknown_step() {
    String department =
        "id=by-step&name.en=Directorate&shortName=BS&government=IN&kind=directorate&do=";
    for (String step : List.of("nonsense", "")) {
      assertThat(portal.postForm("/departments?lang=en", department + step).body())
          .contains("<h1>Check your answers</h1>");
      assertThat(
              portal
                  .postForm(
                      "/governance/example-directorate/accounts?lang=en",
                      "id=by-step&platform=facebook&handle=example&do=" + step)
                  .body())
          .contains("<h1>Check your answers</h1>");
      assertThat(
              portal
                  .postForm(
                      "/governance/example-directorate/facts/strategy?lang=en",
                      "version=0&at=&part=1&for=&strategy.date=2026-01-01&do=" + step)
                  .body())
          .contains("<h1>Check your answers</h1>");
    }
    assertThat(portal.get("/departments/by-step").statusCode()).isEqualTo(404);
    assertThat(portal.get("/governance/example-directorate/accounts/by-step").statusCode())
        .isEqualTo(404);
  }

  @Nested
  class A_draft_of_an_older_version {

    private static final String CHANGE = AT + "/older/change";

    private HttpResponse<String> change(String form) {
      String others = TYPED.replace("&id=", "").replace("&title=Posts&need=posts", "");
      return portal.postForm(CHANGE + "?lang=en", others + form);
    }

    @Test
    void is_taken_over_on_the_newest_and_says_what_differs() {
      assertThat(send(TYPED + "older&do=save").statusCode()).isEqualTo(303);
      assertThat(change("&version=1&title=Posts&need=theirs&do=save").statusCode()).isEqualTo(303);
      assertThat(change("&version=1&title=Mine&need=posts&do=draft").statusCode()).isEqualTo(303);

      String form = english(CHANGE + "?draft=yes");

      assertThat(form)
          .contains("A newer version was saved meanwhile", "value=\"Mine\"", "value=\"theirs\"")
          .contains("name=\"version\" value=\"2\"", "data-label=\"Your form\">Mine<")
          .contains("Discard the draft")
          .doesNotContain(">posts<");

      HttpResponse<String> stale = change("&version=1&title=Mine&need=posts&do=check");

      assertThat(stale.statusCode()).isEqualTo(422);
      assertThat(stale.body()).contains("A newer version was saved meanwhile", "value=\"theirs\"");
      assertThat(change("&version=1&title=Mine&need=posts&do=save").statusCode()).isEqualTo(422);
      assertThat(change("&version=2&title=Mine&need=theirs&do=save").statusCode()).isEqualTo(303);
      assertThat(english(AT + "/older")).contains("Mine");
      assertThat(english(CHANGE)).doesNotContain("You have a draft", "A newer version");
    }

    @Test
    void of_a_department_is_taken_over_too() {
      String typed = "name.en=Directorate&shortName=OD&government=IN&kind=directorate";
      String change = "/departments/older-one/change";
      assertThat(portal.postForm("/departments", typed + "&id=older-one&do=save").statusCode())
          .isEqualTo(303);
      String mine = typed.replace("Directorate", "Mine") + "&version=1&do=";
      assertThat(
              portal
                  .postForm(change, typed.replace("=OD", "=Theirs") + "&version=1&do=save")
                  .statusCode())
          .isEqualTo(303);
      portal.postForm(change, mine + "draft");

      assertThat(english(change + "?draft=yes"))
          .contains("A newer version was saved meanwhile", "value=\"Mine\"", "value=\"Theirs\"")
          .contains("name=\"version\" value=\"2\"", "data-label=\"Version 2\">Directorate<")
          .doesNotContain(">OD<");
      assertThat(portal.postForm(change, mine + "save").statusCode()).isEqualTo(422);
    }
  }
}
