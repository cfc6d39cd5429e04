package org.govsm.portal.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Actor;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.process.StepRequest;
import org.jspecify.annotations.Nullable;

/**
 * Step as it was given: what it states, its papers by their references, and what was said with it.
 *
 * @param stated event, day, and what the step states, as {@link StepRequest} has it
 * @param replaces the step that waits for signatures and is given up for this one
 * @param elsewhere whether it was done outside the portal, so that no record has it
 */
record GivenStep(
    Map<String, @Nullable Object> stated,
    List<GivenPaper> papers,
    Optional<String> remark,
    Optional<String> replaces,
    boolean elsewhere) {

  private static final int MOST = 1000;
  private static final int MOST_PAPERS = 30;
  private static final String PAPERS = "papers";
  private static final String REMARK = "remark";
  private static final String REPLACES = "replaces";
  private static final String ELSEWHERE = "elsewhere";
  private static final String CONFIRMED = "confirmed";

  GivenStep {
    stated = new LinkedHashMap<>(stated);
    papers = List.copyOf(papers);
  }

  /**
   * Reads a step.
   *
   * @param tree event, on, papers with reference and day, what it states, and remark
   * @throws ProblemException with every fault of the papers, and for a secret
   */
  static GivenStep read(Map<String, ? extends @Nullable Object> tree) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(tree);
    @Nullable Object given = rest.remove(PAPERS);
    Optional<String> remark = Optional.ofNullable(rest.remove(REMARK)).map(String::valueOf);
    Optional<String> replaces = Optional.ofNullable(rest.remove(REPLACES)).map(String::valueOf);
    boolean elsewhere = Boolean.TRUE.equals(rest.remove(ELSEWHERE));
    rest.remove("actors");
    List<InputFault> faults = new ArrayList<>();
    List<GivenPaper> papers = papers(given, faults);
    if (remark.filter(text -> text.length() > MOST).isPresent()) {
      Message text = Message.of("requirements.words").with("most", MOST);
      faults.add(new InputFault("/" + REMARK, "requirements.words", text));
    }
    remark.ifPresent(text -> faults.addAll(FreeTexts.in(Map.of(REMARK, text))));
    papers.forEach(one -> faults.addAll(FreeTexts.in(Map.of("reference", one.reference()))));
    ProblemException.unlessNone(faults);
    return new GivenStep(
        rest,
        papers,
        remark.map(String::strip).filter(text -> !text.isEmpty()),
        replaces,
        elsewhere);
  }

  private static List<GivenPaper> papers(@Nullable Object given, List<InputFault> faults) {
    List<GivenPaper> papers = new ArrayList<>();
    if (given instanceof List<?> some && some.size() <= MOST_PAPERS) {
      int number = 0;
      for (Object one : some) {
        GivenPaper.read(one, "/" + PAPERS + "/" + number, faults).ifPresent(papers::add);
        number++;
      }
    } else if (given != null) {
      Message text = Message.of("procedures.papers").with("most", MOST_PAPERS);
      faults.add(new InputFault("/" + PAPERS, "procedures.papers", text));
    }
    return papers;
  }

  /** A step that waits for signatures. */
  static GivenStep waiting(Map<String, @Nullable Object> content) {
    return new GivenStep(
        StoredTree.tree(content, "step"),
        GivenPaper.all(content),
        Optional.ofNullable(content.get(REMARK)).map(String::valueOf),
        Optional.empty(),
        false);
  }

  /** The step, such as {@code publish}. */
  String event() {
    return String.valueOf(stated.get("event"));
  }

  /** The same with what the record of its tender says. */
  GivenStep with(TenderSteps.Facts facts) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(stated);
    all.putAll(facts.stated());
    Set<Object> confirmed = new LinkedHashSet<>(facts.confirmed());
    if (all.get(CONFIRMED) instanceof List<?> typed) {
      confirmed.addAll(typed);
    }
    if (!confirmed.isEmpty()) {
      all.put(CONFIRMED, List.copyOf(confirmed));
    }
    List<String> codes = facts.papers().stream().map(GivenPaper::paper).toList();
    List<GivenPaper> both = new ArrayList<>();
    papers.stream().filter(one -> !codes.contains(one.paper())).forEach(both::add);
    both.addAll(facts.papers());
    return new GivenStep(all, both, remark, replaces, elsewhere);
  }

  /**
   * Makes sure that no paper is of a later day than the step.
   *
   * @throws ProblemException with each that is
   */
  void requirePapersBy(Optional<LocalDate> day) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      if (day.filter(papers.get(i).on()::isAfter).isPresent()) {
        Message text = Message.of("procedures.paper-later").with("day", day.get());
        faults.add(new InputFault("/papers/" + i + "/on", "procedures.paper-later", text));
      }
    }
    ProblemException.unlessNone(faults);
  }

  /** The entry of the log. */
  StepRequest request(List<Actor> actors) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(stated);
    tree.put("actors", trees(actors));
    if (!papers.isEmpty()) {
      tree.put(PAPERS, papers.stream().map(GivenPaper::toProcess).toList());
    }
    return ProblemException.accepted(StepRequest.ofPlain(tree));
  }

  static List<Map<String, Object>> trees(List<Actor> actors) {
    return actors.stream()
        .map(
            one ->
                Map.<String, Object>of(
                    "person", one.person(), "roles", List.copyOf(new TreeSet<>(one.roles()))))
        .toList();
  }

  /** What is kept of it. */
  Map<String, Object> toBody(StepRequest step) {
    return toBody(step.toPlain());
  }

  /** What is kept of it before others signed. */
  Map<String, Object> toBody() {
    Map<String, Object> tree = new LinkedHashMap<>();
    stated.forEach(
        (name, member) -> {
          if (member != null) {
            tree.put(name, member);
          }
        });
    return toBody(tree);
  }

  private Map<String, Object> toBody(Map<String, ?> step) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("step", step);
    body.put(PAPERS, papers.stream().map(GivenPaper::toPlain).toList());
    remark.ifPresent(text -> body.put(REMARK, text));
    return body;
  }

  /** The day of the step, where it can be read. */
  Optional<LocalDate> on() {
    return RequestContexts.day(String.valueOf(stated.get("on")));
  }
}
