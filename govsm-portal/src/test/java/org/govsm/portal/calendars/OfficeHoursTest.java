package org.govsm.portal.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.govsm.portal.PageForm;
import org.govsm.portal.People;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.contracts.OfficeHours;
import org.govsm.portal.web.RandomTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Response times in office hours by the calendar of the department. 30 October 2026 is a Friday: if
 * it is a holiday, the case of the 29th waits an hour and a half, else ten hours.
 */
class OfficeHoursTest {

  private static final String CASES =
      """
      case,received,answered
      q1,2026-10-29T17:00:00+05:30,2026-11-02T10:00:00+05:30
      q2,2026-10-06T22:00:00+05:30,2026-10-07T09:45:00+05:30
      q3,2026-10-10T11:00:00+05:30,2026-10-12T12:30:00+05:30
      """;
  private static final String LIST =
      """
      1\t02-10-2026\tFriday\tMahatma Gandhi's Birthday
      2\t20-10-2026\tTuesday\tDussehra
      """;
  private static final String WITH_FRIDAY = LIST + "3\t30-10-2026\tFriday\tState Day\n";
  private static final String DEPARTMENT = "example-directorate";
  private static final String API = "/api/v1/departments/" + DEPARTMENT + "/calendars";
  private static final String PAGE = "/departments/" + DEPARTMENT + "/calendars";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    String terms =
        Sample.terms()
            .replaceFirst(
                "(?s)\"platforms\": .*?\"missing\"",
                "\"measure\": {\"kind\": \"value\", \"metrics\": [\"first-response-hours\"]},"
                    + " \"target\": {\"atMost\": \"2\"}, \"missing\"")
            .replace("\"freezeDays\": 5", "\"freezeDays\": 60")
            .replace(
                "\"payment\":",
                "\"response\": {\"clock\": \"office\", \"opens\": \"09:30\", \"closes\": \"18:00\","
                    + " \"calendar\": \"NP\", \"held\": \"excluded\", \"summary\": \"median\","
                    + " \"within\": 4, \"clause\": \"7.4\"}, \"payment\":");
    assertThat(portal.postJson(Sample.CONTRACTS, terms).statusCode()).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private HttpResponse<String> upload(String... headers) {
    HttpRequest.Builder request =
        portal
            .request(
                Sample.AT
                    + "/readings?from=2026-10-01&until=2026-11-01&countedBy=supplier"
                    + "&fileName=desk.csv")
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(CASES));
    return portal.send(headers.length == 0 ? request : request.headers(headers));
  }

  private JsonNode kpi() {
    return Sample.json(portal.get(Sample.AT + "/scorecard?period=2026-10")).at("/kpis/0");
  }

  private HttpResponse<String> enter(String list, String more) {
    return portal.postForm(
        PAGE + "?lang=en",
        "calendar=NP&year=2026&from=2026-01-01&off=SATURDAY&off=SUNDAY&instrument=Order+7"
            + "&list="
            + URLEncoder.encode(list, UTF_8)
            + more);
  }

  private JsonNode imports() {
    return Sample.json(portal.get(Sample.AT + "/imports")).get("imports");
  }

  @Test
  void without_the_calendar_nothing_counts_and_pages_lead_to_its_form() {
    assertThat(upload().body()).contains("response.calendar", "NP");
    for (String path : List.of("", "/board", "/readings", "/certificates/check?period=2026-10")) {
      assertThat(
              portal
                  .get(
                      "/contracts/"
                          + Sample.ID
                          + path
                          + (path.contains("?") ? "&" : "?")
                          + "lang=en")
                  .body())
          .as(path)
          .contains(
              "by the calendar NP, which is not recorded", PAGE + "/new?calendar=NP&amp;year=2026");
    }
    assertThat(kpi().at("/status").asText()).isEqualTo("undetermined");
    String task = "Enter the holidays that the calendar NP lacks";
    assertThat(portal.get("/work?lang=en").body())
        .contains(task, PAGE + "/new?calendar=NP&amp;year=2026");
    assertThat(enter(LIST, "").statusCode()).isEqualTo(303);
    assertThat(portal.get("/work?lang=en").body()).contains("<h1").doesNotContain(task);
  }

  @Test
  void a_pasted_list_is_in_force_and_the_days_off_are_shown() {
    assertThat(portal.get(PAGE + "/new?lang=en").body()).contains("Holidays", "name=\"list\"");
    HttpResponse<String> wrong = enter(LIST.replace("Friday", "Monday"), "");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Line 1: ", "another day of the week", "Dussehra");

    HttpResponse<String> kept = enter(LIST, "&saturdays=2");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
    assertThat(kept.headers().firstValue("Location").orElseThrow()).contains("/NP/1?done=1");
    Map<String, String> known = portal.store().read(tx -> OfficeHours.calendars(tx, DEPARTMENT));
    assertThat(known).containsExactly(entry("NP", "NP: 2026"));
    String page = portal.get(PAGE + "/NP/1?done=1&lang=en").body();
    assertThat(page).contains("Entered. 14 holidays were read");
    assertThat(page)
        .contains("Second Saturday", "Dussehra", "Order 7", "Saturday, Sunday", "09:30 to 18:00");
    assertThat(portal.get(PAGE + "?lang=hi").body()).contains("NP, संस्करण 1");
    assertThat(portal.get(PAGE + "/NP/1?lang=hi").body())
        .contains("दूसरा शनिवार", "Dussehra")
        .doesNotContain("Second Saturday");
    assertThat(portal.get("/events/" + DEPARTMENT + "?lang=en").body())
        .contains("Calendar NP recorded by", "in force from 1 January 2026");
  }

  @Test
  void a_later_calendar_counts_again_what_no_certificate_rests_on() {
    assertThat(enter(LIST, "").statusCode()).isEqualTo(303);
    HttpResponse<String> taken = upload();
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(kpi().toString()).contains("\"3\"");
    assertThat(kpi().at("/status").asText()).isEqualTo("missed");
    assertThat(portal.get("/contracts/" + Sample.ID + "/readings?lang=en").body())
        .contains("Cases of the response desk", "desk.csv");

    String asked = enter(WITH_FRIDAY, "").body();
    assertThat(asked)
        .contains("Change the calendar NP", "Upload 1 of the contract")
        .contains("What was read: 3 holidays", "30 October 2026: State Day</li>");
    assertThat(imports()).hasSize(1);

    assertThat(enter(WITH_FRIDAY, "&sure=yes").statusCode()).as("nothing seen").isEqualTo(200);
    assertThat(enter(WITH_FRIDAY, "&sure=yes&seen=1").statusCode()).isEqualTo(303);
    assertThat(kpi().at("/status").asText()).isEqualTo("met");
    assertThat(kpi().toString()).contains("\"1.5\"");
    assertThat(imports().at("/0/withdrawn/reason").asText()).contains("calendar NP, version 2");
    assertThat(imports().at("/1/context/cases/calendar/version").asInt()).isEqualTo(2);
    assertThat(portal.get("/contracts/" + Sample.ID + "/readings/2?lang=en").body())
        .contains("NP, version 2", "counted again");
  }

  @Test
  void days_that_somebody_else_entered_meanwhile_are_not_lost_without_a_word() {
    enter(LIST, "");
    assertThat(enter(LIST + "\n24-12-2026 Eve", "").body()).contains("name=\"seen\" value=\"1\"");
    assertThat(enter(WITH_FRIDAY, "&sure=yes&seen=1").statusCode()).isEqualTo(303);

    HttpResponse<String> late = enter(LIST + "\n24-12-2026 Eve", "&sure=yes&seen=1");

    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.body())
        .contains("name=\"seen\" value=\"2\"", "No longer holidays: ", "(State Day)");
    assertThat(Sample.json(portal.get(API)).get("calendars")).hasSize(2);

    String order =
        "{\"from\": \"2026-06-01\", \"calendar\": {\"id\": \"NP\", \"daysOff\": [\"SUNDAY\"],"
            + " \"years\": [{\"year\": \"2026\", \"instrument\": \"Order 9\", \"holidays\": {}}]}}";
    assertThat(portal.postJson(API, order).statusCode()).isEqualTo(428);
    assertThat(put(order, "1").statusCode()).isEqualTo(412);
    assertThat(put(order, "2").body()).contains("No longer weekly days off: Saturday.");
    assertThat(portal.get(PAGE + "/NP/3?lang=en").body()).doesNotContain("No holidays are entered");
    put(order.replace("{\"year\": \"2026\"", "{\"year\": \"2028\""), "3");
    assertThat(portal.get(PAGE + "/NP/4?lang=en").body())
        .contains("No holidays are entered for 2026, 2027.");
  }

  @Test
  void a_proof_says_that_its_calendar_was_withdrawn_since() {
    enter(WITH_FRIDAY, "");
    upload();
    String asked = "{\"period\": \"2026-10\", \"asOf\": \"" + Sample.today() + "\"}";
    assertThat(portal.postJson(Sample.AT + "/certificates", asked).statusCode()).isEqualTo(201);
    portal.postJson(API + "/NP/1/withdrawal", "{\"reason\": \"List of another state\"}");

    assertThat(
            portal.get("/contracts/" + Sample.ID + "/certificates/2026-10.1/proof?lang=en").body())
        .contains("NP, version 1", "Withdrawn since", "List of another state");
  }

  private HttpResponse<String> put(String order, String seen) {
    return portal.send(
        portal
            .request(API)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + seen + "\"")
            .POST(HttpRequest.BodyPublishers.ofString(order)));
  }

  @Test
  void a_recount_keeps_who_uploaded_and_says_who_changed_the_calendar_apart() {
    assertThat(enter(LIST, "").statusCode()).isEqualTo(303);
    String session =
        People.cookie(portal.postForm("/acting", "role=buyer-2&back=%2Fcontracts"), "govsm-session")
            .orElseThrow();
    String token = RandomTokens.formToken(session.split("=", 2)[1]);
    assertThat(upload("Cookie", session, "X-CSRF-Token", token).statusCode()).isEqualTo(201);
    assertThat(enter(WITH_FRIDAY, "&sure=yes&seen=1").statusCode()).isEqualTo(303);
    saysWho("/certificates/check?period=2026-10&");
    assertThat(enter(LIST, "&sure=yes&seen=2").statusCode()).isEqualTo(303);
    saysWho("/readings/3?");
  }

  private void saysWho(String page) {
    String text = portal.get("/contracts/" + Sample.ID + page + "lang=en").body();
    assertThat(text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
        .as(page)
        .containsPattern("Second buyer .*Counted again as this person changed the calendar");
  }

  @Test
  void a_certificate_names_its_calendar_and_no_later_one_changes_it() {
    assertThat(enter(WITH_FRIDAY, "").statusCode()).isEqualTo(303);
    assertThat(upload().statusCode()).isEqualTo(201);
    HttpResponse<String> issued =
        portal.postJson(
            Sample.AT + "/certificates",
            "{\"period\": \"2026-10\", \"asOf\": \"" + Sample.today() + "\"}");
    assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
    String at = Sample.AT + "/certificates/2026-10.1";
    JsonNode before = Sample.json(portal.get(at));
    assertThat(before.at("/basis/calendars/0/id").asText()).isEqualTo("NP");
    assertThat(before.at("/basis/calendars/0/version").asInt()).isEqualTo(1);

    String asked = enter(LIST, "").body();
    assertThat(asked).contains("stays as it was counted");
    assertThat(enter(LIST, "&sure=yes&seen=1").statusCode()).isEqualTo(303);

    assertThat(imports()).hasSize(1);
    assertThat(Sample.json(portal.get(at))).isEqualTo(before);
    assertThat(Sample.json(portal.get(at + "/verification")).at("/same").asBoolean()).isTrue();
    assertThat(
            portal.get("/contracts/" + Sample.ID + "/certificates/2026-10.1/proof?lang=en").body())
        .contains("NP, version 1", "Verified")
        .contains("counted by the calendar of working days NP, version 1, sha256:")
        .doesNotContain("Withdrawn since");
    assertThat(
            portal
                .get("/contracts/" + Sample.ID + "/certificates/2026-10.1/proof.txt?lang=hi")
                .body()
                .replaceAll("\\s+", " "))
        .contains("कैलेंडर NP, संस्करण 1 से गिने गए, sha256:");

    portal
        .store()
        .write(tx -> tx.handle().execute("update working_calendar set digest = 'sha256:0'"));
    assertThat(Sample.json(portal.get(at + "/verification")).at("/same").asBoolean()).isFalse();
  }

  @Test
  void a_file_is_refused_with_line_and_column_and_so_is_the_template_as_it_is() {
    String template = portal.get(PAGE + "/template").body();
    PageForm broken =
        new PageForm()
            .with("fileFrom", "2027-01-01")
            .file("file", "calendar.xml", template.replace("2027-01-26", "2026-01-26"));
    HttpResponse<String> refused = broken.to(portal, PAGE + "/file?lang=en");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Line 9, column ", "2026-01-26 is not in 2027");

    PageForm untouched =
        new PageForm().with("fileFrom", "2027-01-01").file("file", "calendar.xml", template);
    assertThat(untouched.to(portal, PAGE + "/file?lang=en").body())
        .contains("still has the text of the template");

    String own = template.replaceFirst("instrument=\"[^\"]*\"", "instrument=\"Order 7\"");
    PageForm whole =
        new PageForm().with("fileFrom", "2027-01-01").file("file", "calendar.xml", own);
    assertThat(whole.to(portal, PAGE + "/file?lang=en").statusCode()).isEqualTo(303);
    assertThat(Sample.json(portal.get(API)).at("/calendars/0/from").asText())
        .isEqualTo("2027-01-01");
  }

  @Test
  void a_quarter_has_its_hours_of_the_files_of_its_months_and_loses_them_with_one() {
    String terms =
        Sample.terms("INV-QUARTER", "1000.00")
            .replaceFirst(
                "(?s)\"platforms\": .*?\"missing\"",
                "\"period\": \"quarter\", \"measure\": {\"kind\": \"value\", \"metrics\":"
                    + " [\"first-response-hours\"]}, \"target\": {\"atMost\": \"2\"},"
                    + " \"missing\"")
            .replace(
                "\"payment\":",
                "\"response\": {\"clock\": \"clock\", \"held\": \"excluded\", \"summary\":"
                    + " \"median\", \"clause\": \"7.4\"}, \"payment\":");
    HttpResponse<String> made = portal.postJson(Sample.CONTRACTS, terms);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String at = Sample.CONTRACTS + "/INV-QUARTER";
    for (int month = 8; month <= 10; month++) {
      assertThat(quarter(at)).isEqualTo("undetermined");
      String day = "2026-%02d-05T1".formatted(month);
      String file = CASES.substring(0, CASES.indexOf('\n')) + "\nm" + month + "," + day;
      HttpResponse<String> taken =
          portal.send(
              portal
                  .request(
                      at
                          + "/readings?countedBy=buyer&from=2026-%02d-01&until=2026-%02d-01"
                              .formatted(month, month + 1))
                  .header("Content-Type", "text/csv")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          file + "0:00:00+05:30," + day + (month - 7) + ":00:00+05:30\n")));
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    }
    assertThat(quarter(at)).isEqualTo("met");

    String why = "{\"reason\": \"Cases of another desk\"}";
    HttpResponse<String> withdrawn = portal.postJson(at + "/imports/1/withdrawal", why);
    assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(201);
    assertThat(quarter(at)).isEqualTo("undetermined");
    assertThat(Sample.json(portal.get(at + "/imports")).at("/imports/2/withdrawn").isMissingNode())
        .isFalse();
  }

  private String quarter(String at) {
    return Sample.json(portal.get(at + "/scorecard?period=2026-10")).at("/kpis/0/status").asText();
  }

  @Test
  void only_the_last_change_is_withdrawn_and_only_for_a_reason() {
    enter(LIST, "");
    enter(WITH_FRIDAY, "&sure=yes&seen=1");
    assertThat(upload().statusCode()).isEqualTo(201);
    String last = API + "/NP/2/withdrawal";

    assertThat(portal.postJson(last, "{}").statusCode()).isEqualTo(422);
    assertThat(portal.postJson(last, "{\"reason\": \"none\"}").body()).contains("text.no-reason");
    assertThat(
            portal.postJson(API + "/NP/1/withdrawal", "{\"reason\": \"Wrong list\"}").statusCode())
        .isEqualTo(409);
    HttpResponse<String> taken = portal.postJson(last, "{\"reason\": \"No State Day\"}");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    assertThat(Sample.json(taken).at("/touched/1").asText()).contains("counted again");

    assertThat(kpi().toString()).contains("\"3\"");
    JsonNode all = Sample.json(portal.get(API)).get("calendars");
    assertThat(all).hasSize(3);
    assertThat(all.at("/2/digest")).isEqualTo(all.at("/0/digest"));
    assertThat(portal.get(PAGE + "/NP/2?lang=en").body()).contains("State Day");
  }
}
