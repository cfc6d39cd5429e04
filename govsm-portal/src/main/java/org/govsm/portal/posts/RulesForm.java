package org.govsm.portal.posts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.governance.post.PostFlag;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Rules form: the posting rules of a department as they are typed. Whether there is a period of the
 * Model Code is asked by itself, as a list that nobody gave decides nothing.
 */
final class RulesForm {

  private static final String PERIODS = "electionPeriods";
  private static final String PARTIES = "parties";
  private static final List<String> OF_PERIOD = List.of("name", "from", "until", "source");
  private static final Pattern PLACE = Pattern.compile("/electionPeriods/(\\d+)/(\\w+)");
  private static final int SPARE = 2;

  private RulesForm() {}

  /** Whether there is a period. */
  static FormInput periods(Page page) {
    return PostInputs.of(page, "periods", Kind.FLAG, "");
  }

  /** The inputs of each period; two more than there are. */
  static List<List<FormInput>> rows(Page page, Map<String, @Nullable Object> rules) {
    List<List<FormInput>> rows = new ArrayList<>();
    int count = DraftForm.list(rules, PERIODS).size() + SPARE;
    for (int number = 1; number <= count; number++) {
      int at = number;
      rows.add(
          OF_PERIOD.stream()
              .map(
                  name ->
                      PostInputs.of(
                              page,
                              "period-" + name,
                              List.of("from", "until").contains(name) ? Kind.DAY : Kind.TEXT,
                              name)
                          .named(name + "." + at))
              .toList());
    }
    return rows;
  }

  /** What else is asked. */
  static List<FormInput> more(Page page) {
    return List.of(
        PostInputs.of(page, PARTIES, Kind.LINES, ""),
        PostInputs.of(page, "separationOfDuties", Kind.FLAG, "separationOfDuties"),
        PostInputs.of(page, "restrictedFlags", Kind.MANY, "restrictedFlags")
            .choose(
                PostFlag.kinds().stream()
                    .map(code -> Choice.of(code, page.words().term("flag." + code)))
                    .toList()),
        PostInputs.of(page, "languages", Kind.LINES, "languages"),
        PostInputs.of(page, "windowMinutes", Kind.NUMBER, "windowMinutes"));
  }

  /** What the rules say, as it is typed. */
  static Form filled(Page page, Map<String, @Nullable Object> rules) {
    Map<String, String> typed = new LinkedHashMap<>();
    if (rules.containsKey(PERIODS)) {
      typed.put("periods", DraftForm.list(rules, PERIODS).isEmpty() ? "false" : "true");
    }
    int number = 1;
    for (Map<String, @Nullable Object> period : DraftForm.list(rules, PERIODS)) {
      for (String name : OF_PERIOD) {
        typed.put(name + "." + number, text(period.get(name)));
      }
      number++;
    }
    typed.put(
        PARTIES,
        String.join(
            "\n",
            DraftForm.list(rules, PARTIES).stream().map(one -> text(one.get("name"))).toList()));
    PostInputs.fill(more(page), PostScene.members(rules.get("policy")), typed);
    return Form.of(typed);
  }

  private static String text(@Nullable Object said) {
    return said == null ? "" : said.toString();
  }

  /** The rules as they were typed; a party that is kept keeps its days. */
  static Map<String, @Nullable Object> read(
      Page page, Map<String, @Nullable Object> before, Form form) {
    Map<String, @Nullable Object> rules = new LinkedHashMap<>();
    if (form.typed("periods").equals("false")) {
      rules.put(PERIODS, List.of());
    } else if (form.typed("periods").equals("true")) {
      rules.put(PERIODS, typedPeriods(page, before, form));
    }
    List<Map<String, @Nullable Object>> parties = parties(before, form);
    if (!parties.isEmpty()) {
      rules.put(PARTIES, parties);
    }
    Map<String, @Nullable Object> policy = new LinkedHashMap<>();
    PostInputs.read(more(page), form, policy);
    if (!policy.isEmpty()) {
      rules.put("policy", policy);
    }
    return rules;
  }

  private static List<Map<String, @Nullable Object>> typedPeriods(
      Page page, Map<String, @Nullable Object> before, Form form) {
    List<Map<String, @Nullable Object>> periods = new ArrayList<>();
    for (List<FormInput> row : rows(page, before)) {
      Map<String, @Nullable Object> period = new LinkedHashMap<>();
      row.forEach(input -> input.read(form).ifPresent(said -> period.put(input.path(), said)));
      if (!period.isEmpty()) {
        periods.add(period);
      }
    }
    return periods;
  }

  private static List<Map<String, @Nullable Object>> parties(
      Map<String, @Nullable Object> before, Form form) {
    List<Map<String, @Nullable Object>> known = DraftForm.list(before, PARTIES);
    List<Map<String, @Nullable Object>> parties = new ArrayList<>();
    form.typed(PARTIES)
        .lines()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .forEach(
            name ->
                parties.add(
                    known.stream()
                        .filter(one -> name.equals(one.get("name")))
                        .findFirst()
                        .orElseGet(
                            () -> {
                              Map<String, @Nullable Object> party = new LinkedHashMap<>();
                              party.put("name", name);
                              return party;
                            })));
    return parties;
  }

  /** The field of what is wrong at a place of the rules. */
  static Optional<String> field(String pointer) {
    Matcher period = PLACE.matcher(pointer);
    if (period.matches()) {
      return Optional.of(period.group(2) + "." + (Integer.parseInt(period.group(1)) + 1));
    } else if (pointer.startsWith("/policy/")) {
      return Optional.of(pointer.split("/", -1)[2]);
    }
    return pointer.startsWith("/parties") ? Optional.of(PARTIES) : Optional.of("periods");
  }
}
