package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Authorisation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No page and no answer names what the API refuses to whoever looks at it: every page that there is
 * is asked for by every role, and what it names of contracts, sums, purchases, accounts, users and
 * departments is asked for one by one.
 */
class NamedThingsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Authorisation TABLE = Slices.table();
  private static final String DEMO = "demo";
  private static final String OTHER = "zz-hidden-department";
  private static final String NOBODY = "nobody";

  /** Of one template this many addresses are asked for. */
  private static final int PER_TEMPLATE = 2;

  private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private static TestPortal portal;
  private static People people;
  private static final List<Thing> THINGS = new ArrayList<>();

  /** With the template of each. */
  private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

  /** Where contracts are published, to everybody: of what, PublishedDataTest says. */
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "/(published-(purchases|performance)|d/"
              + "|api/v1/departments/[^/]+/(ocds|published-performance)).*");

  /** What is answered without a store can name nothing of it; the home page shows more with one. */
  private static final List<Pattern> WITHOUT_STORE =
      EveryRoute.paths(Application.stateless(TestPortal.config())).stream()
          .filter(path -> !path.equals("/"))
          .map(path -> Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+") + "(\\?.*)?"))
          .toList();

  /**
   * Something that may be named.
   *
   * @param what it is
   * @param judge the address whose status says whether somebody may know of it
   * @param names what it is called, and sums of it
   */
  private record Thing(String what, String judge, Set<String> names) {

    List<String> namedIn(String text) {
      return names.stream()
          .filter(name -> text.contains(name) && word(name).matcher(text).find())
          .toList();
    }

    private static Pattern word(String name) {
      return Pattern.compile("(?<![\\w.,-])" + Pattern.quote(name) + "(?![\\w-])");
    }
  }

  @BeforeAll
  static void start() throws Exception {
    DatabaseConfig database = DatabaseConfig.temporary();
    TestPortal.demonstrate(database);
    portal = TestPortal.withSignIn(database, TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
    List<String> all = TABLE.roles().stream().filter(role -> !role.equals("supplier")).toList();
    people.add("everyone", all, List.of("*"));
    for (String role : TABLE.roles()) {
      people.add(role, List.of(role), List.of(role.equals("supplier") ? supplier() : DEMO));
    }
    hide();
    collect();
    addresses();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String supplier() {
    return json("everyone", "/api/v1/contracts/DEMO-SM-2025").at("/terms/supplier/id").asText();
  }

  /** A second department, of whose things nobody else may hear. */
  private static void hide() throws Exception {
    portal.knowing(OTHER);
    people.add(
        "hidden-officer", List.of("buyer", "nodal-officer", "finance-officer"), List.of(OTHER));
    People.Browsing officer = people.signedIn("hidden-officer");
    String at = "/api/v1/departments/" + OTHER;
    String purchase =
        "{\"id\":\"zz-purchase\",\"title\":\"Zz hidden"
            + " purchase\",\"need\":\"zz-need\",\"book\":\"IN\","
            + "\"days\":{\"publication\":\"2027-01-18\"},\"facts\":{\"availableOnGem\":true,"
            + "\"scientific\":false,\"category\":\"NON_CONSULTING\",\"value\":\"55000\","
            + "\"classReason\":\"counted\"}}";
    assertThat(post(officer, at + "/purchases", purchase).statusCode()).isEqualTo(201);
    String terms =
        JSON.writeValueAsString(json("everyone", "/api/v1/contracts/DEMO-FILM-2026").get("terms"))
            .replace("DEMO-FILM-2026", "ZZ-HIDDEN-CONTRACT")
            .replaceAll("\"buyer\":\\{\"id\":\"[^\"]*\"", "\"buyer\":{\"id\":\"" + OTHER + "\"")
            .replaceAll(
                "\"supplier\":\\{\"id\":\"[^\"]*\"", "\"supplier\":{\"id\":\"zz-hidden-supplier\"");
    Sample.record(portal, terms);
    assertThat(post(people.signedIn("everyone"), "/api/v1/checkpoints", "").statusCode())
        .isEqualTo(201);
  }

  private static HttpResponse<String> post(People.Browsing browser, String path, String body) {
    return browser.send(
        portal
            .request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static void collect() {
    for (JsonNode contract : json("everyone", "/api/v1/contracts?limit=100").get("contracts")) {
      String id = contract.get("id").asText();
      String at = "/api/v1/contracts/" + id;
      Set<String> names = new LinkedHashSet<>(List.of(id));
      for (JsonNode sum : json("everyone", at + "/certificates").get("certificates")) {
        Stream.of("payable", "held", "deducted").forEach(m -> sums(sum.path(m).asText(), names));
      }
      THINGS.add(new Thing("contract " + id, at, names));
    }
    for (String department : List.of(DEMO, OTHER)) {
      String at = "/api/v1/departments/" + department;
      for (JsonNode one : json("everyone", at + "/purchases?limit=100").get("purchases")) {
        THINGS.add(
            new Thing(
                "purchase " + one.get("id").asText(),
                at + "/purchases/" + one.get("id").asText(),
                Set.of(one.get("title").asText())));
      }
    }
    THINGS.add(new Thing("department", "/api/v1/departments/" + OTHER + "/events", Set.of(OTHER)));
    THINGS.add(new Thing("user", "/users/hidden-officer", Set.of("Person hidden-officer")));
    assertThat(THINGS).hasSizeGreaterThan(15);
  }

  /** As the API writes a sum, and as a page does. */
  private static void sums(String rupees, Set<String> names) {
    if (rupees.matches("\\d{6,}\\.\\d\\d")) {
      names.add(rupees);
      String whole = rupees.substring(0, rupees.indexOf('.'));
      String head = whole.substring(0, whole.length() - 3);
      names.add(
          head.replaceAll("(?<=\\d)(?=(\\d\\d)+$)", ",")
              + ","
              + whole.substring(whole.length() - 3)
              + (rupees.endsWith(".00") ? "" : rupees.substring(rupees.indexOf('.'))));
    }
  }

  /** What links lead to from the home page, and every route of the API with what there is. */
  private static void addresses() throws Exception {
    People.Browsing everyone = people.signedIn("everyone");
    Map<String, Integer> asked = new TreeMap<>();
    Deque<String> open =
        new ArrayDeque<>(
            List.of("/", "/account", "/users", "/users/new", "/users/everyone", "/metrics"));
    Set<String> known = new LinkedHashSet<>();
    open.addAll(routeAddresses());
    while (!open.isEmpty()) {
      String path = open.removeFirst().replace("&amp;", "&").replaceAll("[?&]lang=\\w+", "");
      if (!known.add(path)
          || path.matches("/(assets|sign-|api/v1/(export|openapi)).*")
          || PUBLISHED.matcher(path).matches()
          || path.matches("[^?]*\\.pdf(\\?.*)?")) { // the page beside it says the same
        continue;
      }
      String template =
          path.replaceAll("(?<=/)[\\w.-]*\\d[\\w.-]*", "X")
              .replaceAll("^(/rules|/controls|/processes)/[^?]*", "$1/X")
              .replaceAll("/(facts|board)/[^?]*", "/$1/X")
              .replaceAll("\\?.*", "?");
      int most = path.matches("/(rules|controls|processes|adviser|check).*") ? 1 : PER_TEMPLATE;
      if (asked.merge(template, 1, Integer::sum) > (path.contains(OTHER) ? 4 * most : most)) {
        continue;
      }
      HttpResponse<String> answer = everyone.get(path);
      if (answer.statusCode() == 200) {
        ADDRESSES.put(path, template);
        Matcher link = LINK.matcher(answer.body());
        while (link.find()) {
          open.add(link.group(1));
        }
      }
    }
    assertThat(ADDRESSES).hasSizeGreaterThan(100);
  }

  private static List<String> routeAddresses() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("{contract}", List.of("DEMO-SM-2025", "ZZ-HIDDEN-CONTRACT"));
    parts.put("{department}", List.of(DEMO, OTHER));
    parts.put("{purchase}", List.of("2025-film", "zz-purchase"));
    parts.put("{number}", List.of("1"));
    parts.put("{version}", List.of("1"));
    parts.put("{certificate}", List.of("2026-08.1"));
    parts.put("{pack}", List.of("in.gfr-2017"));
    List<String> all = new ArrayList<>(EveryRoute.paths(portal.application()));
    for (Map.Entry<String, List<String>> part : parts.entrySet()) {
      all =
          all.stream()
              .flatMap(
                  path ->
                      path.contains(part.getKey())
                          ? part.getValue().stream().map(v -> path.replace(part.getKey(), v))
                          : Stream.of(path))
              .collect(Collectors.toList());
    }
    return all.stream()
        .filter(path -> !path.contains("{"))
        .map(path -> path.endsWith("/replay") ? path + "?year=2025-26" : path)
        .map(path -> path.endsWith("/impact") ? path + "?role=publication&day=2024-07-09" : path)
        .map(path -> path.endsWith("/events") ? path + "?limit=200" : path)
        .toList();
  }

  private static JsonNode json(String user, String path) {
    HttpResponse<String> answer = people.signedIn(user).get(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<String> callers() {
    return Stream.concat(Stream.of(NOBODY), TABLE.roles().stream());
  }

  @ParameterizedTest
  @MethodSource("callers")
  void a_role_is_told_of_nothing_that_the_api_refuses_to_it(String role) {
    People.Browsing browser = role.equals(NOBODY) ? people.visitor() : people.signedIn(role);
    Map<Boolean, List<Thing>> known =
        THINGS.stream()
            .collect(Collectors.partitioningBy(t -> browser.get(t.judge()).statusCode() == 200));
    List<String> told = new ArrayList<>();
    for (String path : addressesFor(role)) {
      HttpResponse<String> answer = browser.get(path);
      if (answer.statusCode() == 200) {
        String text = withoutWords(TAG.matcher(answer.body()).replaceAll(" "), known.get(true));
        for (Thing hidden : known.get(false)) {
          hidden.namedIn(text).stream()
              .filter(name -> !isOwnSum(path, name, known.get(true)))
              .filter(name -> !isOfRequest(role, path, hidden, name))
              .filter(name -> !isMeasuredBy(path, hidden, name))
              .filter(name -> !path.contains("/exits/" + name)) // who asks has the id
              .forEach(name -> told.add(path + ": " + hidden.what() + ": " + name));
        }
      }
    }

    assertThat(told).isEmpty();
  }

  /**
   * One of each template for every third caller at most, the next caller another; all that tell of
   * the hidden department. Those that need no store go round among the callers.
   */
  private static List<String> addressesFor(String role) {
    List<String> callers = callers().toList();
    List<String> mine = new ArrayList<>();
    Map<String, Integer> ofTemplate = new TreeMap<>();
    int turn = callers.indexOf(role);
    int own = turn;
    Map<String, Integer> templates = new HashMap<>();
    for (Map.Entry<String, String> address : ADDRESSES.entrySet()) {
      String path = address.getKey();
      int all = Math.max(3, Collections.frequency(ADDRESSES.values(), address.getValue()));
      int place = templates.computeIfAbsent(address.getValue(), one -> templates.size());
      int at = place + ofTemplate.merge(address.getValue(), 1, Integer::sum);
      boolean same = WITHOUT_STORE.stream().anyMatch(route -> route.matcher(path).matches());
      if (same ? turn++ % callers.size() == 0 : path.contains(OTHER) || (at + own) % all == 0) {
        mine.add(path);
      }
    }
    return mine;
  }

  /** A sum on the pages of a contract that may be seen is that contract's. */
  private static boolean isOwnSum(String path, String name, List<Thing> known) {
    return name.matches("[\\d,.]+")
        && known.stream()
            .filter(thing -> thing.what().startsWith("contract "))
            .anyMatch(thing -> path.contains("/" + thing.what().substring("contract ".length())));
  }

  /** Who hears first appeals and passes bills knows of which contract each is. */
  private static boolean isOfRequest(String role, String path, Thing hidden, String name) {
    return role.equals("competent-authority")
        && path.matches(
            "(/api/v1)?(/departments/[^/]+|/contracts/[^/]+)?/(rti|events|work|bills|payments)(/.*|\\?.*)?")
        && (hidden.what().equals("contract " + name)
            || path.contains("/documents/") && hidden.what().startsWith("contract "));
  }

  /** A pilot says by whose readings it is measured: the id of a contract, and nothing of it. */
  private static boolean isMeasuredBy(String path, Thing hidden, String name) {
    return path.matches("(/api/v1/departments/[^/]+)?/pilots/.*")
        && hidden.what().equals("contract " + name);
  }

  /** The title of a purchase is its author's own words, and may name a contract. */
  private static String withoutWords(String text, List<Thing> known) {
    String rest = text;
    for (Thing thing : known) {
      if (thing.what().startsWith("purchase ")) {
        for (String title : thing.names()) {
          rest = rest.replace(title, " ");
        }
      }
    }
    return rest;
  }
}
