package org.govsm.portal.pilots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.place.PlatformAccess;
import org.govsm.governance.pilot.ExitCriterion;
import org.govsm.governance.pilot.FrameworkUses;
import org.govsm.governance.pilot.PilotCharter;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/** Forms of pilots: inputs, and a charter that was typed as the tree that the API takes. */
record PilotForms(Page page) {

  /** The source of figures that the parties of a contract count. */
  private static final String BY_PARTIES = "contract";

  private static final MetricDictionary DICTIONARY = MetricDictionary.shipped();

  FormInput input(String name, Kind kind) {
    return FormInput.of(page, "pilots", name, kind, name, name);
  }

  FormInput codes(String name, Kind kind, List<String> codes) {
    return input(name, kind)
        .choose(
            codes.stream()
                .map(code -> Choice.of(code, page.say("pilots." + name + "." + code)))
                .toList());
  }

  FormInput uses(String name) {
    return input(name, Kind.CHOICE)
        .choose(
            FrameworkUses.codes().stream()
                .map(code -> Choice.of(code, page.words().term(FrameworkUses.term(code).code())))
                .toList());
  }

  /** The platforms that the dictionary of metrics names; what parties count is on none. */
  List<Choice> platforms() {
    return DICTIONARY.platforms().stream()
        .filter(one -> isPlatform(one.code()))
        .map(one -> Choice.of(one.code(), platform(page, one.code())))
        .toList();
  }

  /** The same without those that are understood to be closed in India. */
  List<Choice> openPlatforms(LocalDate today) {
    return platforms().stream()
        .filter(one -> PlatformAccess.shipped().findings(List.of(one.code()), today).isEmpty())
        .toList();
  }

  /** What a platform is called. */
  static String platform(Page page, String code) {
    String term = "platform." + code;
    String name = page.words().term(term);
    return name.equals(term) ? page.platform(code) : name;
  }

  static boolean isPlatform(String code) {
    return !code.equals(BY_PARTIES)
        && DICTIONARY.platforms().stream().anyMatch(one -> one.code().equals(code));
  }

  /** What the charter asks for, but its criteria. */
  List<FormInput> charter(Transaction tx, String department) {
    List<Choice> officers = new ArrayList<>();
    page.named(PilotService.officers(tx, page.caller(), department))
        .forEach((id, name) -> officers.add(Choice.of(id, name)));
    return List.of(
        input("title", Kind.TEXT).must(),
        input("objective", Kind.AREA),
        uses("use"),
        input("topic", Kind.TEXT),
        input("audience", Kind.TEXT),
        input("platforms", Kind.MANY).choose(platforms()),
        codes("devices", Kind.MANY, List.of("mobile", "desktop", "other")),
        input("owner", Kind.CHOICE).choose(officers),
        input("starts", Kind.DAY).must(),
        input("weeks", Kind.NUMBER));
  }

  /** A charter as it is typed. */
  static Map<String, String> typed(PilotCharter charter) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("title", charter.title());
    typed.put("objective", charter.objectives().stream().findFirst().orElse(""));
    typed.put("use", charter.uses().stream().findFirst().orElse(""));
    typed.put("topic", charter.topics().stream().findFirst().orElse(""));
    typed.put("audience", charter.audience().orElse(""));
    typed.put("platforms", String.join("\n", charter.platforms()));
    typed.put("devices", String.join("\n", charter.devices()));
    typed.put("owner", charter.owner().orElse(""));
    typed.put("starts", charter.starts().toString());
    typed.put("weeks", String.valueOf(charter.weeks()));
    return typed;
  }

  /**
   * A charter as it was typed.
   *
   * @param before the charter so far: its criteria stay, and what the form does not show
   */
  static Map<String, @Nullable Object> charter(
      Form form, List<FormInput> inputs, Optional<PilotCharter> before) {
    Map<String, @Nullable Object> charter = new LinkedHashMap<>();
    before
        .map(PilotCharter::toPlain)
        .map(tree -> tree.get("criteria"))
        .ifPresent(kept -> charter.put("criteria", kept));
    Map<String, @Nullable Object> objective = new LinkedHashMap<>();
    for (FormInput input : inputs) {
      Optional<Object> said = input.read(form);
      switch (input.name()) {
        case "objective" -> said.ifPresent(text -> objective.put("text", text));
        case "use" -> said.ifPresent(code -> objective.put("use", code));
        case "topic" ->
            said.ifPresent(text -> charter.put("topics", List.of(Map.of("text", text))));
        default -> said.ifPresent(value -> charter.put(input.name(), value));
      }
    }
    if (!objective.isEmpty()) {
      charter.put("objectives", List.of(objective));
    }
    return charter;
  }

  /** What a criterion asks for. */
  List<FormInput> criterion() {
    Map<String, Choice> metrics = new TreeMap<>();
    for (Metric one : DICTIONARY.metrics()) {
      String name = one.name(page.words().language());
      metrics.putIfAbsent(one.code(), Choice.of(one.code(), name));
    }
    return List.of(
        FormInput.of(page, "pilots", "title", Kind.TEXT, "title", "criterion").must(),
        input("metric", Kind.CHOICE).choose(List.copyOf(metrics.values())),
        input("ownMetric", Kind.TEXT),
        codes("direction", Kind.CHOICE, List.of("AT_LEAST", "AT_MOST")).must(),
        input("target", Kind.NUMBER).must(),
        input("baseline", Kind.NUMBER),
        input("unit", Kind.TEXT),
        input("source", Kind.TEXT).must(),
        codes("measuredBy", Kind.CHOICE, ExitCriterion.measures()),
        input("contract", Kind.TEXT));
  }

  /** Whether the dictionary of metrics has a metric of this code. */
  static boolean isMetric(String code) {
    return DICTIONARY.metrics().stream().anyMatch(one -> one.code().equals(code));
  }
}
