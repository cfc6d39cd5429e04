package org.govsm.portal.departments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.Department;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.store.Engine;
import org.govsm.portal.store.TestDatabase;
import org.govsm.portal.web.Authorisation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Departments as records: registered, changed, and written for only if known. */
class DepartmentsTest {

  static final String ALL = "/api/v1/departments";

  private static final String ROUTES = "/org/govsm/portal/access/authorisation.txt";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  static String order(String id, String more) {
    String name = "'name':{'en':'Water Department','hi':'जल विभाग'},'shortName':'WD'";
    return Department.quoted(
        "{'id':'%s',%s".formatted(id, name)
            + ",'kind':'department','government':'IN.PB'"
            + more
            + "}");
  }

  private HttpResponse<String> register(String id, String more) {
    return portal.postJson(ALL, order(id, more));
  }

  private HttpResponse<String> change(String id, String version, String more) {
    return change(portal, id, version, order(id, more));
  }

  static HttpResponse<String> change(TestPortal portal, String id, String version, String body) {
    return portal.send(
        portal
            .request(ALL + "/" + id)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .PUT(BodyPublishers.ofString(body)));
  }

  @Test
  void one_is_registered_read_and_changed_by_its_version() {
    HttpResponse<String> made = register("water", "");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(made.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(made.headers().firstValue("Location")).contains(ALL + "/water");
    assertThat(register("water", "").statusCode()).isEqualTo(409);

    String address = ",'address':['Jal Bhawan','Chandigarh']";
    assertThat(change("water", "1", address).headers().firstValue("ETag")).contains("\"2\"");
    assertThat(change("water", "1", "").statusCode()).isEqualTo(412);
    assertThat(change("water", "2", address).headers().firstValue("ETag"))
        .as("what it says already makes no version")
        .contains("\"2\"");

    JsonNode now = Department.json(portal.get(ALL + "/water"));
    assertThat(now.path("name").path("hi").asText()).isEqualTo("जल विभाग");
    assertThat(now.path("address")).hasSize(2);
    JsonNode events = Department.json(portal.get(ALL + "/water/events")).path("events");
    assertThat(events.get(0).path("kind").asText()).isEqualTo("department.registered");
    assertThat(events).hasSize(2);
    assertThat(portal.get("/events/water?lang=en").body())
        .contains("Event log: Water Department", "Department registered");
    JsonNode listed = Department.json(portal.get(ALL)).path("departments").get(0);
    assertThat(listed.path("name").path("en").asText()).isEqualTo("Water Department");
    assertThat(listed.path("seq").asInt()).isEqualTo(2);
  }

  @Test
  void every_fault_is_told_at_once_and_at_its_place() {
    HttpResponse<String> refused =
        portal.postJson(
            ALL,
            Department.quoted(
                "{'id':'govsm.x','name':{'hi':'जल'},'shortName':'"
                    + "W".repeat(41)
                    + "','kind':'A B','government':'IN.XX','parent':'none','book':'IN.YY',"
                    + "'address':['']"
                    + ",'letterhead':{'fr':['x']},'officers':[{'user':'u-1','designation':{}}],"
                    + "'emblem':'lions'}"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Department.faults(refused))
        .extracting(fault -> fault.split(" ", -1)[0])
        .contains(
            "/id",
            "/name/en",
            "/shortName",
            "/kind",
            "/government",
            "/parent",
            "/book",
            "/address",
            "/letterhead/fr",
            "/officers/0/user",
            "/officers/0/designation/en",
            "/emblem");
  }

  @Test
  void no_id_is_that_of_a_page_which_stands_in_its_place() throws IOException {
    for (String taken : beside("{department}")) {
      assertThat(Department.faults(register(taken, "")))
          .as(taken)
          .containsExactly("/id department.id-taken");
    }
  }

  /** The words that stand in an address where another has a parameter. */
  private static Set<String> beside(String parameter) throws IOException {
    Set<String> paths = new TreeSet<>();
    try (InputStream in = Authorisation.class.getResourceAsStream(ROUTES)) {
      new String(requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> line.matches("[A-Z]+ +/.*"))
          .forEach(line -> paths.add(line.split(" +", -1)[1]));
    }
    Set<String> beside = new TreeSet<>();
    for (String path : paths) {
      if (path.contains("/" + parameter)) {
        String before = path.substring(0, path.indexOf(parameter));
        paths.stream()
            .filter(other -> other.startsWith(before))
            .map(other -> other.substring(before.length()).split("/", -1)[0])
            .filter(word -> !word.isEmpty() && !word.startsWith("{"))
            .forEach(beside::add);
      }
    }
    assertThat(beside).contains("new");
    return beside;
  }

  @Test
  void a_type_of_body_is_one_of_those_offered() {
    String body = order("water", "").replace("\"department\"", "\"nonsense\"");

    assertThat(Department.faults(portal.postJson(ALL, body)))
        .containsExactly("/kind department.kind-unknown");
  }

  @Test
  void a_name_is_given_once_under_one_government_and_body() {
    register("water", "");
    String other = order("water-2", "").replace("\"WD\"", "\"WD2\"");
    String hindi = other.replace("Water Department", "Waters");
    String above = other.replace("\"kind\"", "\"parent\":\"water\",\"kind\"");

    assertThat(Department.faults(portal.postJson(ALL, other)))
        .contains("/name/en department.namesake");
    assertThat(Department.faults(portal.postJson(ALL, hindi)))
        .contains("/name/hi department.namesake");
    assertThat(portal.postJson(ALL, other.replace("IN.PB", "IN.HR")).statusCode()).isEqualTo(201);
    assertThat(portal.postJson(ALL, above.replace("water-2", "water-3")).statusCode())
        .isEqualTo(201);
    assertThat(change("water", "1", ",'address':['Jal Bhawan']").statusCode()).isEqualTo(200);
  }

  @Test
  void a_department_that_moves_beside_one_of_its_name_is_told_apart_first() {
    register("water", "");
    String moves = order("water-2", "").replace("\"WD\"", "\"WD2\"");
    String below = moves.replace("\"kind\"", "\"parent\":\"water\",\"kind\"");
    assertThat(portal.postJson(ALL, below).statusCode()).isEqualTo(201);

    assertThat(Department.faults(change(portal, "water-2", "1", moves)))
        .contains("/name/en department.namesake");
    String renamed = moves.replace("Water Department", "Waters").replace("जल विभाग", "पानी");
    assertThat(change(portal, "water-2", "1", renamed).statusCode()).isEqualTo(200);
  }

  @Test
  void a_department_that_moves_to_the_government_of_one_of_its_name_is_told_apart_first() {
    register("water", "");
    String there = order("water-2", "").replace("\"WD\"", "\"WD2\"");
    assertThat(portal.postJson(ALL, there.replace("IN.PB", "IN.HR")).statusCode()).isEqualTo(201);

    assertThat(Department.faults(change(portal, "water-2", "1", there)))
        .contains("/name/en department.namesake");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Water  Department.",
        "WATER-DEPARTMENT",
        "Water, Department",
        "W\u0430ter Department"
      })
  void signs_and_letters_that_look_alike_make_no_other_name(String name) {
    register("water", "");
    String twin = order("water-2", "").replace("\"WD\"", "\"WD2\"").replace("जल विभाग", "पानी");

    assertThat(Department.faults(portal.postJson(ALL, twin.replace("Water Department", name))))
        .contains("/name/en department.namesake");
  }

  @Test
  void a_name_has_letters() {
    String sign = order("water", "").replace("Water Department", "-");

    assertThat(Department.faults(portal.postJson(ALL, sign)))
        .containsExactly("/name/en department.name-letters");
  }

  @Test
  void a_name_has_no_number_of_a_person_and_an_address_may_have_that_of_the_office() {
    String number = order("water", "").replace("\"WD\"", "\"WD 9876543210\"");

    assertThat(Department.faults(portal.postJson(ALL, number)))
        .anyMatch(fault -> fault.startsWith("/shortName "));
    assertThat(register("water", ",'address':['Phone 9876543210']").statusCode()).isEqualTo(201);
  }

  @Test
  void what_is_missing_is_asked_for_in_the_language_of_the_visitor() {
    String body = "{\"officers\":[{}]}";
    assertThat(portal.postJson(ALL + "?lang=hi", body).body())
        .contains("अंग्रेज़ी में नाम लिखें।", "निकाय का प्रकार चुनें।")
        .doesNotContain("लिखें: ");
  }

  @Test
  void an_id_is_made_from_the_short_name() {
    String body = order("", "").replace("\"id\":\"\",", "").replace("\"WD\"", "\"PWD (B&R)\"");
    assertThat(portal.postJson(ALL, body).headers().firstValue("Location"))
        .contains(ALL + "/pwd-b-r");
    assertThat(register("PWD-b-r", "").statusCode()).as("differs in case alone").isEqualTo(422);
    assertThat(register("new", "").statusCode()).isEqualTo(422);
  }

  @Test
  void a_government_that_is_none_of_them_needs_a_rule_book() {
    String without = order("water", "").replace(",\"government\":\"IN.PB\"", "");
    assertThat(Department.faults(portal.postJson(ALL, without)))
        .containsExactly("/government department.government-needed");
    assertThat(
            portal
                .postJson(ALL, without.replace("\"kind\"", "\"book\":\"IN\",\"kind\""))
                .statusCode())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void departments_never_lie_above_themselves(Engine engine) {
    try (TestDatabase database = engine.create();
        TestPortal own = TestPortal.start(RequestLimits.USUAL, database.config())) {
      own.postJson(ALL, named("a", ""));
      own.postJson(ALL, named("b", ",'parent':'a'"));
      own.postJson(ALL, named("c", ",'parent':'b'"));

      for (String parent : new String[] {"a", "b", "c"}) {
        assertThat(
                Department.faults(change(own, "a", "1", named("a", ",'parent':'" + parent + "'"))))
            .as(parent)
            .containsExactly("/parent department.cycle");
      }
      assertThat(change(own, "c", "1", named("c", ",'parent':'a'")).statusCode()).isEqualTo(200);
    }
  }

  /** Departments of different names, which may come to stand beside each other. */
  private static String named(String id, String more) {
    return order(id, more)
        .replace("Water Department", "Waters of " + id)
        .replace("जल विभाग", "जल विभाग " + id);
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/api/v1/departments/{}/accounts",
    "PUT,/api/v1/departments/{}/facts",
    "POST,/api/v1/departments/{}/purchases",
    "POST,/api/v1/departments/{}/attestations",
    "POST,/api/v1/departments/{}/assessments",
    "POST,/api/v1/departments/{}/custody"
  })
  void nothing_is_written_for_a_misspelt_department(String method, String path) {
    register("water", "");
    HttpResponse<String> refused =
        portal.send(
            portal
                .request(path.replace("{}", "watre"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .method(method, BodyPublishers.ofString("{}")));

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("Did you mean water?", "/departments/new");
    List<String> chains = portal.store().read(tx -> tx.chains().all());
    assertThat(chains).containsExactly("water");
  }

  @Test
  void the_first_contract_of_a_demonstration_registers_its_buyer() {
    assertThat(Sample.create(portal).statusCode()).isEqualTo(201);

    JsonNode record = Department.json(portal.get(ALL + "/example-directorate"));
    assertThat(record.path("name").path("en").asText()).isEqualTo("Example Directorate");
    String misspelt =
        Sample.terms("INV-2", "1.00").replace("example-directorate", "exampel-directorate");
    HttpResponse<String> refused = portal.postJson(Sample.CONTRACTS, misspelt);
    assertThat(Department.faults(refused)).containsExactly("/buyer/id contract.no-department");
    assertThat(refused.body()).contains("Did you mean example-directorate?");
    String ours = Sample.terms("INV-3", "1.00").replace("example-directorate", "govsm.users");
    assertThat(portal.postJson(Sample.CONTRACTS, ours).statusCode()).isEqualTo(422);
  }
}
