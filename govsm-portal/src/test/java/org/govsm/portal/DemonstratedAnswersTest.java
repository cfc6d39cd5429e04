package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.web.Authorisation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every answer of the demonstration is as the published description says: each address of the API
 * is asked for, with what the answers above it name, and goes round among the roles.
 */
class DemonstratedAnswersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Authorisation TABLE = Slices.table();
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  /** How many things of one kind are looked at; the first are the fullest. */
  private static final int MOST = 4;

  /** Each role asks for every fifth address, the next role for others. */
  private static final int APART = 5;

  /** Names in an answer by which a thing below it is asked for. */
  private static final Set<String> IDS =
      Set.of("id", "number", "version", "code", "bid", "pack", "tender", "kpi", "period", "name");

  private static final Map<String, String> QUERIES =
      Map.of("replay", "?year=2025-26", "impact", "?role=publication&day=2024-07-09");

  private static TestPortal portal;
  private static JsonNode document;
  private static final Map<String, Schema> SCHEMAS = new TreeMap<>();
  private static final Set<String> JUDGED = new HashSet<>();

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
    document = JSON.readTree(portal.get("/api/v1/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** The addresses of the API that answer with JSON, shortest first, so that lists come first. */
  private static List<String> templates() {
    List<String> paths = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path -> {
              if (!described(path.getKey()).isMissingNode()) {
                paths.add(path.getKey());
              }
            });
    paths.sort(
        (one, other) -> Integer.compare(one.split("/", -1).length, other.split("/", -1).length));
    return paths;
  }

  private static JsonNode described(String template) {
    return document
        .get("paths")
        .path(template)
        .at("/get/responses/200/content/application~1json/schema");
  }

  /** Concrete addresses by template, found from above. */
  private static Map<String, Set<String>> addresses(People.Browsing everyone) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    Map<String, Set<String>> named = new TreeMap<>();
    for (String template : templates()) {
      Set<String> concrete = new LinkedHashSet<>();
      for (String path : filled(template, named)) {
        if (concrete.size() == MOST) {
          break;
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        HttpResponse<String> answer = everyone.get(path + QUERIES.getOrDefault(last, ""));
        if (answer.statusCode() == 200) {
          concrete.add(path + QUERIES.getOrDefault(last, ""));
          Set<String> ids = new LinkedHashSet<>();
          collect(read(answer.body()), ids);
          named.put(path, ids);
        }
      }
      found.put(template, concrete);
    }
    return found;
  }

  /** A template with its parts filled by what the answers above name. */
  private static Set<String> filled(String template, Map<String, Set<String>> named) {
    Set<String> open = new LinkedHashSet<>(Set.of(template));
    Matcher part = PART.matcher(template);
    while (part.find()) {
      Set<String> next = new LinkedHashSet<>();
      for (String path : open) {
        int at = path.indexOf("{" + part.group(1) + "}");
        String above = path.substring(0, at - 1);
        candidates(part.group(1), above, named).stream()
            .limit(4L * MOST)
            .forEach(id -> next.add(above + "/" + id + path.substring(path.indexOf('}', at) + 1)));
      }
      open = next;
    }
    return open;
  }

  private static Set<String> candidates(String part, String above, Map<String, Set<String>> named) {
    if (part.equals("department")) {
      return Set.of("demo");
    }
    return named.getOrDefault(above, Set.of("1"));
  }

  private static void collect(JsonNode node, Set<String> ids) {
    if (node.isArray()) {
      node.forEach(
          item -> {
            if (item.isTextual()) {
              add(ids, item);
            }
            collect(item, ids);
          });
    }
    node.properties()
        .forEach(
            member -> {
              if (IDS.contains(member.getKey())) {
                add(ids, member.getValue());
              }
              collect(member.getValue(), ids);
            });
  }

  private static void add(Set<String> ids, JsonNode id) {
    if (id.asText().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      ids.add(id.asText());
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  private static List<Error> faults(String template, String body) {
    Schema schema =
        SCHEMAS.computeIfAbsent(
            template,
            one -> {
              ObjectNode whole = described(one).deepCopy();
              whole.set("components", JSON.createObjectNode().set("schemas", needed(whole)));
              return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                  .getSchema(whole);
            });
    return schema.validate(read(body));
  }

  /** The schemas to which one refers, and those to which they do. */
  private static ObjectNode needed(JsonNode schema) {
    ObjectNode needed = JSON.createObjectNode();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
    while (!open.isEmpty()) {
      for (String ref : open.pop().findValuesAsText("$ref")) {
        String name = ref.substring(ref.lastIndexOf('/') + 1);
        if (!needed.has(name)) {
          JsonNode found = document.at(ref.substring(1));
          needed.set(name, found);
          open.push(found);
        }
      }
    }
    return needed;
  }

  @Test
  void every_answer_is_as_described_for_every_role() {
    People people = new People(portal, TestPortal.CLOCK);
    Map<String, Set<String>> addresses = addresses(people.visitor());
    Set<String> faults = new TreeSet<>();
    addresses.forEach(
        (template, paths) -> paths.forEach(path -> ask(people.visitor(), template, path, faults)));
    int first = 0;
    for (String role : TABLE.roles()) {
      int turn = first++;
      People.Browsing browser = acting(people, role);
      for (Map.Entry<String, Set<String>> each : addresses.entrySet()) {
        List<String> paths = List.copyOf(each.getValue());
        if (!paths.isEmpty() && turn++ % APART == 0) {
          ask(browser, each.getKey(), paths.get(turn % paths.size()), faults);
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(addresses.values().stream().filter(paths -> !paths.isEmpty()).count())
        .as(() -> addresses.toString())
        .isGreaterThan(100);
  }

  private static void ask(
      People.Browsing browser, String template, String path, Set<String> faults) {
    HttpResponse<String> answer = browser.get(path);
    if (answer.statusCode() == 200 && JUDGED.add(template + answer.body())) {
      faults(template, answer.body())
          .forEach(fault -> faults.add(template + " (" + path + "): " + fault));
    }
  }

  private static People.Browsing acting(People people, String role) {
    return people.acting(role);
  }
}
