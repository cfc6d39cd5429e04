package org.govsm.portal.requirements;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.TestPortal;
import org.govsm.procurement.requirement.Requirement;

/** A requirement of the domain tests, typed into the form as an officer does, page by page. */
final class PostedRequirement {

  private final TestPortal portal;
  private final Map<String, ?> tree;
  private final String page;

  private PostedRequirement(TestPortal portal, Map<String, ?> tree, String page) {
    this.portal = portal;
    this.tree = tree;
    this.page = page;
  }

  /** The document of a real bid, as a file of the domain has it. */
  static Requirement golden(String name) {
    Path file =
        Path.of("..", "govsm-procurement", "src", "test", "resources", "requirements", name);
    try {
      return Requirement.readXml(name, Files.readAllBytes(file)).orThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PostedRequirement type(TestPortal portal, String department, Requirement golden) {
    Map<String, ?> tree = golden.toPlain();
    Fields first =
        new Fields()
            .add("title.en", map(tree, "title").get("en"))
            .add("title.hi", map(tree, "title").get("hi"))
            .add("agency", map(tree, "agency").get("name"))
            .add("from", tree.get("from"))
            .add("last", before(tree.get("until")))
            .add("period", tree.get("period"))
            .add("kind", tree.get("kind"))
            .add("marked", tree.get("marked"));
    list(tree, "services").forEach(one -> first.add("services", one.get("service")));
    HttpResponse<String> begun = portal.postForm("/requirements/" + department, first.text());
    PostedRequirement typed =
        new PostedRequirement(portal, tree, begun.headers().firstValue("Location").orElseThrow());
    typed.services();
    typed.kpis();
    typed.rest();
    return typed;
  }

  /** Where its page is. */
  String page() {
    return page;
  }

  /** What the portal keeps of it. */
  Requirement kept() {
    return Requirement.readXml("kept", portal.get(page + "/requirement.xml").body().getBytes(UTF_8))
        .orThrow();
  }

  private void services() {
    for (Map<?, ?> one : list(tree, "services")) {
      Fields fields =
          new Fields()
              .add("quantity", one.get("quantity"))
              .add("each", one.get("each"))
              .add("unit", one.get("unit"))
              .add("basis", one.get("basis"))
              .add("reason", one.get("reason"));
      each(one, "platforms").forEach(code -> fields.add("platforms", code));
      each(one, "languages").forEach(code -> fields.add("languages", code));
      post("service/" + one.get("service"), fields);
      for (String language : List.of("en", "hi")) {
        Fields points = new Fields();
        for (Map<?, ?> point : list(one, "stated")) {
          points.add(String.valueOf(point.get("code")), map(point, "text").get(language));
        }
        // both languages belong together: the English page comes first
        post("points-" + language + "/" + one.get("service"), points);
      }
    }
  }

  private void kpis() {
    Fields chosen = new Fields();
    List<Map<?, ?>> kpis = list(tree, "kpis");
    kpis.forEach(one -> chosen.add("kpis." + one.get("platform"), one.get("kpi")));
    post("kpis", chosen);
    for (Map<?, ?> one : kpis) {
      Fields fields =
          new Fields().add("missing", one.get("missing")).add("basis", one.get("basis"));
      map(one, "target").forEach((side, bound) -> fields.add("side", side).add("bound", bound));
      Map<?, ?> baseline = map(one, "baseline");
      if (!baseline.isEmpty()) {
        fields
            .add("baseline", baseline.get("value"))
            .add("baseline.from", baseline.get("from"))
            .add("baseline.last", before(baseline.get("until")))
            .add("baseline.source", baseline.get("source"));
      }
      fields.add("side", one.get("monitorOnly") == null ? null : "monitor");
      post("kpi/" + one.get("kpi") + "-" + one.get("platform"), fields);
    }
  }

  private static LocalDate before(Object day) {
    return LocalDate.parse(String.valueOf(day)).minusDays(1);
  }

  private void rest() {
    Fields objectives = new Fields();
    for (Map<?, ?> one : list(tree, "objectives")) {
      map(one, "text")
          .forEach((language, text) -> objectives.add(one.get("element") + "." + language, text));
    }
    post("objectives", objectives);
    Fields accounts = new Fields();
    list(tree, "accounts")
        .forEach(one -> accounts.add("accounts", one.get("platform") + ":" + one.get("id")));
    post("accounts", accounts);
    Fields payment = new Fields();
    map(tree, "payment")
        .forEach(
            (name, rule) ->
                (rule instanceof List<?> codes ? codes : List.of(rule))
                    .forEach(one -> payment.add(String.valueOf(name), one)));
    post("payment", payment);
    Map<?, ?> estimate = map(tree, "estimate");
    post(
        "estimate",
        new Fields().add("amount", estimate.get("amount")).add("basis", estimate.get("basis")));
    int number = 1;
    for (Map<?, ?> one : list(tree, "conditions")) {
      Fields fields =
          new Fields()
              .add("condition.en", map(one, "text").get("en"))
              .add("condition.hi", map(one, "text").get("hi"))
              .add("clause", one.get("about"));
      post("condition/term-" + number++, fields);
    }
  }

  private void post(String part, Fields fields) {
    String address = page + "/parts/" + part;
    String form = portal.get(address).body();
    String version = form.replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    HttpResponse<String> answer = portal.postForm(address, fields.add("version", version).text());
    if (answer.statusCode() != 303) {
      throw new AssertionError(part + ": " + answer.statusCode() + "\n" + answer.body());
    }
  }

  private static Map<?, ?> map(Map<?, ?> tree, String name) {
    return tree.get(name) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static List<Map<?, ?>> list(Map<?, ?> tree, String name) {
    return each(tree, name).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
  }

  private static List<?> each(Map<?, ?> tree, String name) {
    return tree.get(name) instanceof List<?> items ? items : List.of();
  }

  /** Fields as a browser sends them. */
  static final class Fields {

    private final List<String> all = new ArrayList<>();

    Fields add(String name, Object said) {
      Optional.ofNullable(said)
          .ifPresent(text -> all.add(name + "=" + URLEncoder.encode(text.toString(), UTF_8)));
      return this;
    }

    String text() {
      return String.join("&", all);
    }
  }
}
