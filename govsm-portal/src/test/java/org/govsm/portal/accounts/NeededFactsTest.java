package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.governance.facts.FactNeeds;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.assessments.FactLinks;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a step waits for is the task of whoever can supply it, in one form for each step. */
class NeededFactsTest {

  private static final String AT = "/governance/water";
  private static final String NEEDS = AT + "/accounts/x/needs";
  private static final Pattern HIDDEN =
      Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), clock);
    portal.knowing("water");
    people = new People(portal, clock);
    people.add("nodal", List.of("nodal-officer", "account-administrator"), List.of("water"));
    people.add("head", List.of("competent-authority"), List.of("water"));
    people.add("lawyer", List.of("legal-officer"), List.of("water"));
    people.add("reader", List.of("auditor"), List.of("water"));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String page(String person, String path) {
    HttpResponse<String> page = people.signedIn(person).get(path);
    assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
    return page.body();
  }

  private HttpResponse<String> send(String person, String path, Map<String, String> typed) {
    clock.turn(Duration.ofMinutes(1));
    String form =
        String.join(
            "&",
            typed.entrySet().stream()
                .map(e -> People.encoded(e.getKey()) + "=" + People.encoded(e.getValue()))
                .toList());
    return people.signedIn(person).form(path + "?lang=en", form);
  }

  /** The form of the first page with what is typed besides. */
  private HttpResponse<String> fill(String person, String shown, String path, String... typed) {
    Map<String, String> all = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(page(person, shown));
    while (hidden.find()) {
      if (!hidden.group(1).equals("csrf")) {
        all.putIfAbsent(hidden.group(1), hidden.group(2));
      }
    }
    for (int i = 0; i < typed.length; i += 2) {
      all.put(typed[i], typed[i + 1]);
    }
    return send(person, path, all);
  }

  private void saved(HttpResponse<String> answer, String location) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains(location);
  }

  /** What waits, but signatures that are due of the whole department. */
  private List<String> waiting(String who) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : Roster.tree(people.signedIn(who).get("/api/v1/work")).path("items")) {
      if (!item.path("kind").asText().startsWith("signature")) {
        texts.add(item.path("text").asText());
      }
    }
    return texts;
  }

  /** Users who had left at a moment, as the facts of the department have them. */
  private List<String> left(Instant asOf) {
    return portal
        .store()
        .read(
            tx ->
                DepartmentFacts.kept(AccountServices.FACTS)
                    .of(tx, "water", asOf)
                    .each("leftUsers")
                    .stream()
                    .flatMap(one -> one.at("person").text().stream())
                    .toList());
  }

  private void enrol() {
    enrol("/accounts/new?done=1");
  }

  /** The first account comes next; where there is one, the list stays. */
  private void enrol(String next) {
    saved(
        fill(
            "nodal",
            AT + "/people",
            AT + "/people",
            "user:nodal",
            "yes",
            "user:head",
            "yes",
            "user:lawyer",
            "yes"),
        AT + next);
  }

  private void propose() {
    saved(
        send(
            "nodal",
            AT + "/accounts",
            Map.of("id", "x", "platform", "X", "handle", "WaterDept", "do", "save")),
        NEEDS);
  }

  private HttpResponse<String> approvalFacts(String day) {
    String decision = "platformDecisions.-.";
    return fill(
        "nodal",
        NEEDS,
        NEEDS,
        "strategy.objectives.-.text",
        "Answer farmers",
        "strategy.approvedAt",
        day,
        decision + "platform",
        "X",
        decision + "duration",
        "ongoing",
        decision + "consultationType",
        "public",
        decision + "rhythm",
        "daily",
        "accounts.0.owner",
        "head");
  }

  @Test
  void users_are_offered_as_people_in_service_and_confirmed_by_whoever_records_facts() {
    assertThat(waiting("nodal"))
        .containsExactly("Propose the first account, and confirm which users are in service: 3");
    assertThat(waiting("head")).isEmpty();
    assertThat(page("head", AT + "/people?lang=en"))
        .contains("The nodal officer or the records officer confirms", "disabled");
    assertThat(
            send("head", AT + "/people", Map.of("version", "0", "user:head", "yes")).statusCode())
        .isEqualTo(403);
    assertThat(fill("nodal", AT + "/people", AT + "/people").body())
        .contains("Choose at least one user.");

    enrol();

    assertThat(waiting("nodal")).isEmpty();
    assertThat(page("nodal", AT + "/people?lang=en"))
        .doesNotContain("name=\"user:", "<code>nodal</code>");
    String facts = people.signedIn("nodal").get("/api/v1/departments/water/facts").body();
    assertThat(facts)
        .contains("\"id\":\"lawyer\"", "\"role\":\"legal officer\"", "\"holder\":\"lawyer\"")
        .contains("\"role\":\"head of department\"")
        .doesNotContain("\"reader\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"left", "erased"})
  void a_listed_user_who_left_is_to_be_recorded_as_out_of_service_and_is_offered_no_more(
      String how) {
    enrol();
    propose();
    assertThat(page("nodal", AT + "/people?lang=en")).doesNotContain("id=\"gone\"");
    assertThat(page("nodal", NEEDS)).contains("<option value=\"lawyer\"");

    Instant before = clock.instant();
    assertThat(left(before)).isEmpty();
    clock.turn(Duration.ofMinutes(1));
    portal
        .store()
        .write(
            tx -> {
              Users users = new Users(tx);
              UserFacts facts = users.find("lawyer").orElseThrow().facts();
              if (how.equals("left")) {
                users.change("lawyer", facts.in(UserFacts.LEFT), clock.instant(), "test");
              } else {
                users.erase("lawyer", clock.instant(), "test");
              }
              return tx;
            });

    assertThat(left(clock.instant())).containsExactly("lawyer");
    assertThat(left(before)).isEmpty();
    saved(send("nodal", AT + "/assessments", Map.of("profile", "india-2026")), "/assessments/1");
    String run = AT + "/assessments/1?filter.outcome=all&lang=en";
    assertThat(page("nodal", run)).contains("by the list of people, but left on");
    assertThat(page("nodal", NEEDS))
        .contains("<option value=\"head\"")
        .doesNotContain("<option value=\"lawyer\"");
    assertThat(fill("nodal", NEEDS, NEEDS, "accounts.0.owner", "lawyer").statusCode())
        .isEqualTo(422);
    assertThat(page("nodal", AT + "/custody?account=x")).contains("lawyer");
    assertThat(waiting("nodal")).contains("Record which users are no longer in service: 1");
    assertThat(waiting("head")).isEmpty();
    Matcher mend =
        Pattern.compile(
                "href=\"([^\"]*/facts/people\\?at=/people/\\d+[^\"]*)\">[^<]*has left: record")
            .matcher(page("nodal", AT + "/people?lang=en"));
    assertThat(mend.find()).isTrue();
    assertThat(page("nodal", mend.group(1).replace("&amp;", "&"))).contains("lawyer");
    assertThat(page("head", AT + "/people?lang=en")).contains("has left: record");
  }

  @Test
  void two_who_confirm_at_one_time_do_not_undo_each_other() {
    String before = page("nodal", AT + "/people");
    enrol();

    assertThat(before).contains("name=\"version\" value=\"0\"");
    assertThat(
            send("nodal", AT + "/people", Map.of("version", "0", "user:head", "yes")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void all_that_a_step_needs_is_entered_on_one_page_and_the_next_waits_for_whoever_can_do_it() {
    enrol();
    propose();
    assertThat(waiting("nodal")).containsExactly("Enter what account x still needs: Approve (6)");
    assertThat(waiting("head")).isEmpty();
    assertThat(waiting("lawyer")).isEmpty();

    saved(approvalFacts("2026-01-10"), NEEDS + "?step=create");

    assertThat(waiting("nodal")).isEmpty();
    assertThat(waiting("head")).isEmpty();
    assertThat(waiting("lawyer"))
        .containsExactly(
            "Sign the attestation that account x waits for: Factor 4: existing law (GSM-PLA-08)");
    String task = Roster.tree(people.signedIn("lawyer").get("/api/v1/work")).toString();
    assertThat(task).contains(AT + "/attestations?control=GSM-PLA-08&for=x#GSM-PLA-08");
    assertThat(task).as("asked for once").doesNotContain("?control=GSM-PLA-08#");
    assertThat(page("lawyer", AT + "/attestations?control=GSM-PLA-08&for=x&lang=en"))
        .contains("name=\"subject\" value=\"X\"", "id=\"GSM-PLA-08\"")
        .contains("Neither the law nor a decision of the department sets a period.");

    saved(state("permitted", "yes", "dataProtection", "a"), "done=1&for=x");
    assertThat(page("lawyer", AT + "/attestations?done=1&for=x&lang=en"))
        .contains(
            "Next for account x: Approve. Who does it: Competent authority.", AT + "/accounts/x");
    assertThat(page("lawyer", AT + "/attestations?lang=en")).doesNotContain("Next for account");

    assertThat(waiting("lawyer")).isEmpty();
    assertThat(waiting("head")).containsExactly("Approve: account x, now Proposed");
  }

  /** The legal officer states what law says and signs for it, in one form. */
  private HttpResponse<String> state(String... law) {
    List<String> typed = new ArrayList<>(List.of("confirmed", "yes", "expires", "2027-10-01"));
    for (int i = 0; i < law.length; i += 2) {
      typed.addAll(List.of("platformDecisions.0.legal." + law[i], law[i + 1]));
    }
    typed.addAll(List.of("control", "GSM-PLA-08"));
    String form = AT + "/attestations?control=GSM-PLA-08&for=x&lang=en";
    return fill("lawyer", form, AT + "/attestations/facts", typed.toArray(new String[0]));
  }

  @Test
  void what_law_says_is_asked_of_the_legal_officer_alone_where_it_is_signed() {
    enrol();
    propose();
    approvalFacts("2026-01-10");
    String law = "platformDecisions.0.legal.";

    assertThat(page("nodal", NEEDS + "?step=approve&lang=en")).doesNotContain(".legal.");
    assertThat(page("nodal", AT + "/attestations?lang=en")).doesNotContain(law);
    assertThat(send("nodal", AT + "/attestations/facts", Map.of("version", "2")).statusCode())
        .isEqualTo(403);
    assertThat(page("lawyer", AT + "/attestations?control=GSM-PLA-08&for=x&lang=en"))
        .contains("type=\"hidden\" name=\"same." + law + "dataProtection\" value=\"yes\">")
        .contains("What law requires on data protection, security, privacy and archiving")
        .contains("State with your signature: X</h4>");
  }

  @Test
  void its_answer_is_kept_for_each_and_an_answer_of_its_own_stays() {
    enrol();
    propose();
    approvalFacts("2026-01-10");

    saved(
        state(
            "dataProtection", "IT Act, note 7",
            "privacy", "DPDP Act",
            "archiving", "",
            "archiving:none", "yes"),
        "done=1&for=x");

    assertThat(legal().path("security").asText()).isEqualTo("IT Act, note 7");
    assertThat(legal().path("privacy").asText()).isEqualTo("DPDP Act");
    assertThat(legal().path("archiving").isNull()).isTrue();
    assertThat(legal().has("permitted")).isFalse();
  }

  @Test
  void what_is_not_signed_is_not_stated_either() {
    enrol();
    propose();
    approvalFacts("2026-01-10");

    HttpResponse<String> unsigned =
        fill(
            "lawyer",
            AT + "/attestations?control=GSM-PLA-08&for=x&lang=en",
            AT + "/attestations/facts",
            "control",
            "GSM-PLA-08",
            "platformDecisions.0.legal.dataProtection",
            "note 7",
            "confirmed",
            "yes",
            "expires",
            "2020-01-01");

    assertThat(unsigned.statusCode()).isEqualTo(422);
    assertThat(unsigned.body()).contains("value=\"note 7\"", "href=\"#GSM-PLA-08-expires\"");
    assertThat(legal().isMissingNode()).isTrue();
  }

  private JsonNode legal() {
    return Roster.tree(people.signedIn("nodal").get("/api/v1/departments/water/facts"))
        .findPath("legal");
  }

  @Test
  void what_is_wrong_stands_at_its_field_and_nothing_of_the_form_is_kept() {
    enrol();
    propose();

    HttpResponse<String> refused = approvalFacts("2026-02-30");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#strategy.approvedAt\"", "value=\"Answer farmers\"");
    assertThat(people.signedIn("nodal").get("/api/v1/departments/water/facts").body())
        .doesNotContain("Answer farmers");
  }

  @ParameterizedTest
  @CsvSource({
    "strategy.objectives.-.text:none, yes, strategy.objectives.-.text, 'Enter something, or say'",
    "accounts.0.owner, u-nobody, accounts.0.owner, Choose one of what is offered",
    "platformDecisions.-.duration, zzz, platformDecisions.-.duration, Choose one of what is"
        + " offered",
    "accountVersion, 99, , the account in the meantime; it is now in version 1",
    "version, 99, , The facts are now in version 1",
  })
  void what_the_form_does_not_offer_is_refused_at_its_field(
      String name, String text, String field, String said) {
    enrol();
    propose();
    Map<String, String> more = new LinkedHashMap<>();
    more.put("strategy.objectives.-.text", "Answer farmers");
    more.put(name, text);

    HttpResponse<String> refused =
        fill(
            "nodal",
            NEEDS,
            NEEDS,
            more.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new));

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains(said, "Answer farmers");
    if (field != null) {
      assertThat(refused.body()).contains("href=\"#" + field + "\"");
    }
    assertThat(people.signedIn("nodal").get("/api/v1/departments/water/facts").body())
        .doesNotContain("Answer farmers");
    assertThat(people.signedIn("nodal").get("/api/v1/departments/water/accounts/x").body())
        .doesNotContain("u-nobody");
  }

  @Test
  void a_mailbox_that_is_no_address_is_refused_where_it_is_entered() {
    enrol();
    propose();
    String create = NEEDS + "?step=create";
    String mailbox = "accounts.0.registrationEmail.address";

    assertThat(page("nodal", create + "&lang=en"))
        .contains("(needed for the step “Create”)")
        .doesNotContain("(optional)");
    HttpResponse<String> refused = fill("nodal", create, NEEDS, mailbox, "nonsense");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#" + mailbox + "\"", "such as media@department");
    saved(fill("nodal", create, NEEDS, mailbox, "x@water.gov.in"), AT + "/accounts/x");
  }

  @Test
  void a_name_that_is_typed_before_anybody_is_listed_is_said_to_be_matched_to_no_user() {
    propose();

    assertThat(page("nodal", NEEDS + "?lang=en"))
        .contains("A name typed here is matched to no user", AT + "/people");
    enrol("/people?done=1");
    assertThat(page("nodal", NEEDS + "?lang=en")).doesNotContain("matched to no user");
  }

  @Test
  void the_answers_of_another_account_stand_in_the_form_until_somebody_changes_them() {
    enrol();
    propose();
    assertThat(page("nodal", NEEDS + "?lang=en"))
        .contains("<option value=\"nodal\" selected>", "Approve (6)</a>")
        .doesNotContain("id=\"alike\"");
    approvalFacts("2026-01-10");
    String[] mailbox = {
      "accounts.0.ownerType", "ORGANISATION", "accounts.0.mailbox.members:=head", "yes"
    };
    fill("nodal", NEEDS + "?step=create", NEEDS, mailbox);
    Map<String, String> second =
        Map.of(
            "id", "y", "platform", "YouTube", "handle", "WaterFilms", "do", "save", "alike", "x");
    String needs = AT + "/accounts/y/needs";

    saved(send("nodal", AT + "/accounts", second), needs + "?done=1&alike=x");

    assertThat(page("nodal", needs + "?lang=en")).contains("<option value=\"head\"");
    assertThat(page("nodal", needs + "?alike=x&lang=en"))
        .contains("<option value=\"x\" selected>x", "<option value=\"head\" selected>")
        .contains("<option value=\"daily\" selected>");
    assertThat(page("nodal", needs + "?step=create&alike=x&lang=en"))
        .contains("<option value=\"ORGANISATION\" selected>");
    saved(
        fill("nodal", needs + "?alike=x", needs, "platformDecisions.-.rhythm", "weekly"),
        needs + "?step=create&done=1&alike=x");
    assertThat(people.signedIn("nodal").get("/api/v1/departments/water/accounts/y").body())
        .as("nothing is kept that was not sent")
        .doesNotContain("owner");
    assertThat(page("nodal", needs + "?alike=nobody&lang=en"))
        .contains("<option value=\"nodal\" selected>");
  }

  @Test
  void an_account_without_an_id_gets_one_that_no_other_has_shown_before_it_is_saved() {
    enrol();
    propose();
    Map<String, String> second = new LinkedHashMap<>(Map.of("platform", "X", "handle", "Rain"));

    assertThat(send("nodal", AT + "/accounts", second).body())
        .contains("Check your answers", "name=\"id\" value=\"x2\"");
    second.put("do", "save");
    saved(send("nodal", AT + "/accounts", second), AT + "/accounts/x2");
    assertThat(send("nodal", AT + "/accounts", Map.of("handle", "Rain", "do", "save")).body())
        .contains("href=\"#platform\"")
        .doesNotContain("href=\"#id\"");
  }

  @Test
  void whoever_set_a_password_goes_on_to_the_only_task_and_each_entry_leads_to_the_next() {
    People.Browsing nodal = people.signedIn("nodal");
    saved(nodal.get("/work?only=1"), AT + "/accounts/new");
    enrol();
    propose();

    assertThat(page("nodal", AT + "/people?done=1&lang=en"))
        .contains("Next for you: Enter what account x still needs: Approve (6)", NEEDS);
    assertThat(page("nodal", NEEDS + "?done=1&lang=en")).doesNotContain("Next for you");
    assertThat(people.signedIn("head").get("/work?only=1").statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_may_not_enter_sees_who_may() {
    enrol();
    propose();

    assertThat(page("reader", NEEDS + "?lang=en"))
        .contains("You have nothing to enter for this step.", "to be done by: ")
        .doesNotContain("strategy.approvedAt\"");
    assertThat(send("reader", NEEDS, Map.of("step", "approve")).statusCode()).isEqualTo(403);
  }

  @Test
  void every_fact_that_a_control_asks_leads_to_a_field_that_is_on_the_page() {
    int fields = 0;
    Map<String, String> seen = new LinkedHashMap<>();
    for (Control control : ControlCatalogue.shipped().controls()) {
      for (String path : FactNeeds.shipped().paths(control.id())) {
        FactPlace place = FactPlace.of(Map.of(), path, List.of());
        String link = FactLinks.of("water", Map.of(), place, "").orElse("");
        String[] parts = link.split("#", 2);
        if (parts.length == 2) {
          String form = seen.computeIfAbsent(parts[0], at -> page("nodal", at));
          assertThat(form).as(control.id() + " " + link).contains("id=\"" + parts[1] + "\"");
          fields++;
        }
      }
    }
    assertThat(fields).isGreaterThan(150);
  }
}
