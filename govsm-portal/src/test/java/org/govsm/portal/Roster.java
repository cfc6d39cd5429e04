package org.govsm.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.assessments.Attestations;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.users.QuickHashes;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.work.MailServer;

/** A department with a person of each role, and facts in which everything is in order. */
public final class Roster implements AutoCloseable {

  static final String DEPARTMENT = "soil";
  public static final String AT = "/api/v1/departments/soil";
  public static final String ACCOUNT =
      """
      {"id":"x","platform":"X","handle":"SoilDirectorate","url":"https://x.com/SoilDirectorate",
       "longForm":"Soil Directorate","owner":"nodal","ownerType":"ORGANISATION",
       "registrationEmail":{"address":"social@soil.gov.in","type":"SHARED","dedicated":true},
       "mailbox":{"members":["nodal","admin"]},"mfa":true,
       "bio":{"identifiesDepartment":true,"linksWebsite":true}}
      """;

  private static final ObjectMapper JSON = new ObjectMapper();

  final DatabaseConfig database = DatabaseConfig.temporary();
  public final TestPortal portal;
  public final TurnedClock clock;
  public final People people;

  public Roster() {
    this(AccessOptions.LOCAL);
  }

  /** With a server that takes mails. */
  public static Roster mailing(MailServer server) {
    return new Roster(
        new AccessOptions(
            PublicHosts.LOCAL,
            Optional.empty(),
            RequestRate.NONE,
            false,
            QuickHashes.HASHING,
            Optional.of(server)));
  }

  private Roster(AccessOptions access) {
    clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal = TestPortal.withSignIn(0, database, clock, access);
    portal.store().write(tx -> know(tx, clock.instant()));
    people = new People(portal, clock);
    add("admin", "account-administrator");
    add("nodal", "nodal-officer");
    add("head", "competent-authority");
    add("guard", "security-lead");
    add("keeper", "records-officer");
    add("writer", "author");
    add("second", "author");
    add("reader", "auditor");
  }

  private void add(String id, String role) {
    people.add(id, List.of(role), List.of(DEPARTMENT));
  }

  private static boolean know(Transaction tx, Instant at) {
    new FactsVersions(tx).record(DEPARTMENT, 0, facts(), at, "test");
    for (String platform : List.of("X", "YouTube")) {
      new Attestations(tx).sign(DEPARTMENT, attestation(platform), at, "test");
    }
    return true;
  }

  /** Facts after some people have left, with roles that differ from those before. */
  public void people(Map<String, String> leftPostAt, Map<String, String> roles) {
    people(leftPostAt, roles, "test");
  }

  /** The same, recorded by somebody. */
  public void people(Map<String, String> leftPostAt, Map<String, String> roles, String by) {
    Map<String, Object> facts = facts();
    facts.put("people", list(leftPostAt, roles));
    portal
        .store()
        .write(
            tx -> {
              int version = new FactsVersions(tx).newest(DEPARTMENT).orElseThrow().version();
              return new FactsVersions(tx).record(DEPARTMENT, version, facts, clock.instant(), by);
            });
  }

  private static List<Map<String, Object>> list(
      Map<String, String> leftPostAt, Map<String, String> roles) {
    return List.of("admin", "nodal", "head", "guard", "keeper", "writer", "second").stream()
        .map(
            id -> {
              Map<String, Object> person = new LinkedHashMap<>();
              person.put("id", id);
              person.put("role", roles.getOrDefault(id, role(id)));
              String left = leftPostAt.getOrDefault(id, "");
              person.put(left.isEmpty() ? "active" : "leftPostAt", left.isEmpty() ? true : left);
              return person;
            })
        .toList();
  }

  private static Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("people", list(Map.of(), Map.of()));
    facts.put(
        "strategy",
        Map.of("approvedAt", "2026-01-10", "objectives", List.of(Map.of("text", "Hear farmers"))));
    facts.put("platformDecisions", List.of(decision("X"), decision("YouTube")));
    facts.put(
        "roles",
        List.of(Map.of("name", "nodal officer", "duties", List.of("posts"), "holder", "nodal")));
    facts.put("officialDomains", List.of("gov.in"));
    facts.put("website", Map.of("links", List.of("x", "y")));
    facts.put(
        "policies",
        Map.of(
            "publicSocialMedia",
            Map.of(
                "publicUrl",
                "https://soil.gov.in/policy",
                "sections",
                List.of("comments", "speed", "escalation"))));
    return facts;
  }

  private static String role(String id) {
    return id.equals("nodal") ? "nodal officer" : "officer";
  }

  private static Map<String, Object> decision(String platform) {
    Map<String, Object> law =
        Map.of(
            "permitted", true,
            "dataProtection", "a",
            "security", "b",
            "privacy", "c",
            "archiving", "d");
    return Map.of(
        "platform", platform,
        "duration", "ongoing",
        "consultationType", "public",
        "rhythm", "daily",
        "legal", law);
  }

  private static Map<String, Object> attestation(String platform) {
    return Map.of(
        "control", "GSM-PLA-08",
        "subject", platform,
        "statement", "The view of the law is right",
        "person", "head",
        "role", "legal officer",
        "signedAt", "2026-02-01",
        "expires", "2027-02-01",
        "confirmed", true);
  }

  public HttpResponse<String> post(String person, String path, String body) {
    return people
        .signedIn(person)
        .send(
            portal
                .request(AT + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> put(String person, String path, String tag, String body) {
    return people
        .signedIn(person)
        .send(
            portal
                .request(AT + path)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> get(String person, String path) {
    return people.signedIn(person).get(AT + path);
  }

  public HttpResponse<String> step(String person, String account, String event, String details) {
    return post(
        person,
        "/accounts/" + account + "/moves",
        "{\"event\":\"" + event + "\",\"details\":{" + details + "}}");
  }

  public HttpResponse<String> custody(String person, String account, String event, String more) {
    clock.turn(Duration.ofMinutes(1));
    return post(
        person,
        "/custody",
        "{\"accountId\":\"" + account + "\",\"event\":\"" + event + "\"" + more + "}");
  }

  /** An account that is in use, with its keys where they belong. */
  public void active() {
    post("admin", "/accounts", ACCOUNT);
    step("head", "x", "approve", "");
    issued();
    step("admin", "x", "create", "");
    step("nodal", "x", "activate", "");
  }

  public void issued() {
    custody("admin", "x", "ISSUED", ",\"toHolder\":\"nodal\",\"vaultRef\":\"vault:soil/x\"");
    custody("admin", "x", "BACKUP_NAMED", ",\"toHolder\":\"admin\"");
    custody("admin", "x", "MFA_ENROLLED", ",\"mfaType\":\"hardware-key\"");
  }

  public String state(String account) {
    return tree(get("reader", "/accounts/" + account)).path("state").asText();
  }

  public static JsonNode tree(HttpResponse<String> answer) {
    return tree(answer.body());
  }

  public static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  @Override
  public void close() {
    portal.close();
  }
}
