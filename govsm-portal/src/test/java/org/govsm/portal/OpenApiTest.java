package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.document.JsonSchema;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.web.Json;
import org.govsm.procurement.contract.Shapes;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode document;
  private static TestPortal portal;

  @BeforeAll
  static void start() throws JsonProcessingException {
    portal = TestPortal.start();
    document = JSON.readTree(portal.get("/api/v1/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_document_names_every_route_of_the_api_and_no_page() {
    List<String> described = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        m -> described.add(m.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    Set<String> api = EveryRoute.of(portal.application());
    api.removeIf(route -> !route.matches("\\w+ /(api/v1/.*|health|ready|metrics)"));

    assertThat(new TreeSet<>(described)).isEqualTo(api);
    assertThat(document.toString()).doesNotContain("text/html", "form-urlencoded");
  }

  @Test
  void operations_are_grouped_by_what_they_are_about_and_each_group_is_described() {
    Map<String, String> groups = new LinkedHashMap<>();
    document
        .get("tags")
        .forEach(tag -> groups.put(tag.get("name").asText(), tag.path("description").asText()));
    assertThat(groups).allSatisfy((name, text) -> assertThat(text).as(name).isNotBlank());

    Set<String> named = new TreeSet<>();
    document
        .get("paths")
        .forEach(path -> path.forEach(one -> named.add(one.at("/tags/0").asText())));
    assertThat(named).isEqualTo(new TreeSet<>(groups.keySet()));
    String bill = "/api/v1/contracts/{contract}/bills/{bill}";
    assertThat(document.get("paths").get(bill).at("/get/tags/0").asText()).isEqualTo("bills");
  }

  @Test
  void no_two_operations_have_one_id() {
    assertThat(document.get("paths").findValuesAsText("operationId")).doesNotHaveDuplicates();
  }

  @Test
  void every_reference_leads_somewhere() {
    document
        .findValuesAsText("$ref")
        .forEach(ref -> assertThat(document.at(ref.substring(1))).as(ref).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Answer       | procedure.gem |"
            + " {'days':{'publication':'2019-04-02'},'facts':{'value':'40000.00'}}",
        "Answer       | procedure |"
            + " {'days':{'publication':'2026-01-02'},'facts':{'value':'4','availableOnGem':true,'category':'NON_CONSULTING'}}",
        "Undetermined | procedure.gem | {'facts':{'value':'60000'}}",
        "Refer        | procedure.gem |"
            + " {'days':{'publication':'2010-01-01'},'facts':{'value':'1'}}",
        "Answer       | channel.conditions |"
            + " {'days':{'publication':'2026-01-02'},'facts':{'channel':'OUTSIDE_GEM'}}",
        "Assessment   | assessment |"
            + " {'profile':'framework-2012','asOf':'2026-11-24T09:00:00+05:30','facts':{'accounts':[{'id':'A','state':'ACTIVE','lastPostAt':'2026-11-01'},{'id':'B','state':'DORMANT'}]}}",
        "Assessment   | assessment |"
            + " {'profile':'framework-2012','asOf':'2026-11-24T09:00:00+05:30','facts':{'strategy':null,'pilot':{'platforms':['a','b','c'],'evaluation':null,'rolloutRequestedAt':'2026-11-01'},'attestations':[{'control':'GSM-VAL-03','statement':'s','person':'p','role':'r','signedAt':'2026-11-01','expires':'2027-01-01','confirmed':true}]}}",
        "Move         | transition |"
            + " {'machine':'post.clearance','state':'DRAFT','event':'submit','actors':[{'person':'p','roles':['author']}]}",
        "Move         | transition |"
            + " {'machine':'account.life-cycle','state':'PROPOSED','event':'reject','actors':[{'person':'p','roles':['competent-authority']}],'guards':{'reason-given':true}}",
        "Problem      | transition | {'machine':'none'}",
        "Problem      | procedure.gem | {'facts':{'value':'x','y':1}}",
        "Problem      | assessment | {'profile':'none'}",
        "Problem      | none | {}",
        "Problem      | procedure.gem | {"
      })
  void real_answers_are_as_described(String schema, String question, String body) {
    HttpResponse<String> answer =
        portal.postJson("/api/v1/decisions/" + question, body.replace('\'', '"'));

    assertThat(faults(schema, answer.body())).as(answer.body()).isEmpty();
  }

  @Test
  void the_list_of_questions_is_as_described() {
    assertThat(faults("Questions", portal.get("/api/v1/questions").body())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/controls, Controls",
    "/api/v1/controls?profile=starter, Controls",
    "/api/v1/controls?profile=none, Problem",
    "/api/v1/controls/GSM-OBJ-02?profile=starter, ControlOfProfile",
    "/api/v1/controls/NONE, Problem",
    "/api/v1/profiles, Profiles",
    "/api/v1/processes, Processes",
    "/api/v1/processes/post.clearance, Process",
    "/api/v1/processes/none, Problem",
  })
  void controls_and_processes_are_as_described(String path, String schema) {
    String answer = portal.get(path).body();

    assertThat(faults(schema, answer)).as(answer).isEmpty();
  }

  @Test
  void what_is_not_described_is_found() {
    assertThat(faults("Problem", "{\"type\":\"urn:x\",\"title\":\"t\",\"status\":1,\"more\":2}"))
        .isNotEmpty();
  }

  private static List<Error> faults(String name, String instance) {
    try {
      String text =
          "{\"$ref\":\"#/components/schemas/"
              + name
              + "\",\"components\":"
              + document.get("components")
              + "}";
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(JSON.readTree(text));
      return schema.validate(JSON.readTree(instance));
    } catch (JsonProcessingException e) {
      throw new AssertionError(instance, e);
    }
  }

  @ParameterizedTest
  @CsvSource({"Terms", "Reading", "Facts"})
  void a_document_is_described_by_its_form(String name) throws IOException {
    JsonNode schema = JSON.readTree(Json.write(described(name)));

    assertThat(document.at("/components/schemas/" + name)).isEqualTo(schema);
  }

  private static Map<String, Object> described(String name) {
    return switch (name) {
      case "Terms" -> JsonSchema.of(Terms.form(Shapes.shipped()));
      case "Reading" -> JsonSchema.of(Reading.form());
      default -> Facts.schema();
    };
  }

  @Test
  void what_is_stored_is_shown_as_described() {
    Sample.create(portal);
    Sample.neutral(
        portal, Sample.twoMonths() + "page,facebook,fame,2026-08-01,2026-09-01,1,,first-party,\n");
    Sample.certify(portal, "2026-08", "2026-09-10");
    portal.send(portal.request("/api/v1/checkpoints").POST(BodyPublishers.noBody()));
    String certificate = Sample.AT + "/certificates/2026-08.1";
    String department = "/api/v1/departments/example-directorate/events";
    Map<String, String> described = new LinkedHashMap<>();
    described.put(Sample.CONTRACTS + "?limit=1", "Contracts");
    described.put(Sample.AT, "Contract");
    described.put(Sample.AT + "/versions", "ContractVersions");
    described.put(Sample.AT + "/versions/1", "Contract");
    described.put(Sample.AT + "/readings?limit=4", "Readings");
    described.put(Sample.AT + "/imports", "Imports");
    described.put(Sample.AT + "/imports/1", "ImportReport");
    described.put(Sample.AT + "/scorecard", "Scorecard");
    described.put(Sample.AT + "/lint?period=2026-08", "Answer");
    described.put(Sample.AT + "/certificates", "Certificates");
    described.put(certificate, "IssuedCertificate");
    described.put(certificate + "/proof", "Proof");
    described.put(certificate + "/verification", "Remade");
    described.put(department + "?limit=1", "Events");
    described.put(department + "/verification", "ChainReport");
    describeGovernance(described);
    describePurchases(described);
    described.put("/api/v1/departments", "Departments");
    described.put("/api/v1/checkpoints", "Checkpoints");
    described.put("/api/v1/formats", "Formats");
    described.put(Sample.AT + "/versions/2", "Problem");
    described.forEach(
        (path, schema) -> assertThat(faults(schema, portal.get(path).body())).as(path).isEmpty());
  }

  private static void describeGovernance(Map<String, String> described) {
    Department governed = new Department(portal);
    governed.record(0, "{'posts':[" + Department.GOOD_VIDEO + "]}");
    governed.sign("{'control':'GSM-VAL-03','confirmed':true,'expires':'2027-01-01'}");
    governed.assessed();
    governed.assessed();
    described.put(Department.AT + "/facts", "RecordedFacts");
    described.put(Department.AT + "/facts/versions", "FactsVersions");
    described.put(Department.AT + "/attestations", "SignedAttestations");
    described.put(Department.AT + "/assessments?limit=1", "Assessments");
    described.put(Department.AT + "/assessments/1", "StoredAssessment");
    described.put(Department.AT + "/assessments/1/verification", "RemadeAssessment");
    described.put(Department.AT + "/assessments/1/oscal", "AssessmentResults");
    described.put(Department.AT + "/assessments/trend", "AssessmentTrend");
  }

  private static void describePurchases(Map<String, String> described) {
    String at = Department.AT + "/purchases";
    JsonNode example =
        document.at("/paths").get("/api/v1/departments/{department}/purchases").at("/post");
    portal.postJson(at, example.at("/requestBody/content/application~1json/example").toString());
    described.put(at + "?limit=1", "Purchases");
    described.put(at + "/2026-film-02", "Purchase");
    described.put(at + "/2026-film-02/decision?day=2024-06-20", "Decision");
    described.put(at + "/2026-film-02/note?lang=hi", "Decision");
    described.put(at + "/2026-film-02/note?detail=summary", "DecisionSummary");
    described.put(at + "/2026-film-02/decision?detail=summary", "DecisionInDetail");
    described.put(at + "/2026-film-02/decision?detail=some", "Problem");
    described.put(at + "/splitting?need=films", "PurchasesOfNeed");
    described.put(at + "/none", "Problem");
    described.put(Department.AT + "/impact?day=2024-06-20", "Impact");
    described.put(Department.AT + "/replay?year=2026-27", "Replay");
  }

  @ParameterizedTest
  @CsvSource({"impact, Impact", "replay, Replay"})
  void the_examples_of_changes_of_the_law_work(String path, String schema) {
    String example =
        document
            .at("/paths")
            .get("/api/v1/decisions/" + path)
            .at("/post/requestBody/content/application~1json/example")
            .toString();

    String answer = portal.postJson("/api/v1/decisions/" + path, example).body();

    assertThat(faults(schema, answer)).as(answer).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bid-evaluation", "purchase-preference", "award-plan", "debrief-of-bidder"})
  void the_examples_about_bids_have_an_answer(String question) {
    String example =
        document
            .at("/paths")
            .get("/api/v1/decisions/" + question)
            .at("/post/requestBody/content/application~1json/example")
            .toString();

    assertThat(portal.postJson("/api/v1/decisions/" + question, example).body())
        .contains("\"ANSWER\"");
  }

  @Test
  void decisions_about_contracts_are_as_described() {
    String reading =
        "{\"subject\":\"page\",\"platform\":\"facebook\",\"metric\":\"%s\",\"from\":"
            + "\"2026-08-01\",\"to\":\"2026-09-01\",\"value\":\"%d\",\"retrievedAt\":"
            + "\"2026-09-01T10:00:00Z\",\"source\":\"first-party\",\"origin\":\"organic\"}";
    String asked =
        "{\"terms\":"
            + Sample.terms()
            + ",\"readings\":["
            + String.format(Locale.ROOT, reading, "engagements", 13_713)
            + ","
            + String.format(Locale.ROOT, reading, "reach", 500_480)
            + "],\"period\":\"2026-08\",\"asOf\":\"2026-09-10\"}";
    String certificate = portal.postJson("/api/v1/decisions/certificate?lang=hi", asked).body();
    String lint = portal.postJson("/api/v1/decisions/contract-lint", asked).body();

    assertThat(faults("CertificateRequest", asked)).isEmpty();
    assertThat(faults("Answer", certificate)).as(certificate).isEmpty();
    assertThat(certificate)
        .contains("\"payable\":\"594077.23\"")
        .containsPattern("[\u0900-\u097f]");
    assertThat(faults("Answer", lint)).as(lint).isEmpty();
  }

  @Test
  void a_demand_cut_up_is_asked_as_described() {
    String asked =
        """
        {"book":"IN","facts":{"scientific":false,"channel":"GEM","category":"NON_CONSULTING"},
        "orders":[{"day":"2025-06-02","value":"30000.00"},{"day":"2025-07-02","value":"20000.01"}],
        "windowDays":365}\
        """;
    String decided = portal.postJson("/api/v1/decisions/splitting", asked).body();
    String refused =
        portal.postJson("/api/v1/decisions/splitting", asked.replace("30000.00", "much")).body();

    assertThat(faults("SplittingRequest", asked)).isEmpty();
    assertThat(faults("Answer", decided)).as(decided).isEmpty();
    assertThat(decided).contains("\"aggregate\":\"50000.01\"", "POSSIBLE_SPLITTING");
    assertThat(refused).contains("/orders/0/value");
  }

  @Test
  void the_document_is_served_as_the_build_made_it_from_these_classes() {
    assertThat(portal.get("/api/v1/openapi.json").body())
        .isEqualTo(new String(OpenApiDocument.made(), StandardCharsets.UTF_8));
  }

  /** Each answer is held against the description as it comes in. */
  @Test
  void whatever_is_wrong_with_a_request_its_status_is_described() {
    Set<Integer> met = new TreeSet<>();
    for (String route : EveryRoute.of(portal.application())) {
      if (route.contains(" /api/v1/")) {
        wrong(route).forEach(request -> met.add(portal.send(request).statusCode()));
        met.add(tooLong(route));
      }
    }

    assertThat(met).contains(400, 403, 404, 406, 413, 415, 422, 428);
  }

  private static List<HttpRequest.Builder> wrong(String route) {
    String[] parts = route.split(" ", 2);
    String path = parts[1].replaceAll("\\{(number|version)}", "1").replaceAll("\\{\\w+}", "x");
    List<HttpRequest.Builder> requests = new ArrayList<>();
    for (String query : List.of("", "?lang=en&lang=hi", "?after=x&limit=0", "?a=%00")) {
      requests.add(portal.request(path + query));
      requests.add(portal.request(path + query).header("Content-Type", "application/json"));
    }
    requests.add(portal.request(path).header("Accept", "application/pdf"));
    requests.add(portal.request(path).header("Authorization", "Bearer govsm_none"));
    requests.add(portal.request(path).header("Sec-Fetch-Site", "cross-site"));
    requests.add(portal.request(path).header("Idempotency-Key", " "));
    requests.forEach(one -> one.method(parts[0], bytes(parts[0], "{}")));
    if (!parts[0].equals("GET")) {
      for (String body : List.of("", "{", "[]", "{\"id\":1}")) {
        for (String type : List.of("application/json", "text/xml", "image/png")) {
          requests.add(
              portal
                  .request(path)
                  .header("Content-Type", type)
                  .method(parts[0], bytes(parts[0], body)));
        }
      }
    }
    return requests;
  }

  /** It is refused by its length, before it comes. */
  private static int tooLong(String route) {
    String[] parts = route.replaceAll("\\{\\w+}", "1").split(" ", 2);
    String head = route.replaceAll("\\{\\w+}", "1") + " HTTP/1.1\r\nHost: localhost\r\n";
    String answer = portal.raw(head + "Content-Length: 99999999\r\n\r\n");
    int status = Integer.parseInt(answer.substring("HTTP/1.1 ".length()).substring(0, 3));
    DescribedStatuses.check(parts[0], parts[1], status);
    return status;
  }

  private static HttpRequest.BodyPublisher bytes(String method, String body) {
    return method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/contracts/{contract}/readings, post",
    "/api/v1/packs, post",
    "/api/v1/departments/{department}/facts, put"
  })
  void uploads_say_that_they_may_have_to_wait(String path, String method) {
    JsonNode busy = document.get("paths").get(path).at("/" + method + "/responses/429");

    assertThat(document.at(busy.get("$ref").asText().substring(1)).at("/headers/Retry-After"))
        .isNotEmpty();
  }
}
