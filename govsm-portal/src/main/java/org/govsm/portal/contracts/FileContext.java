package org.govsm.portal.contracts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;

/** What is said about a file beside its rows, as a tree and as the importer wants it. */
final class FileContext {

  private static final String LEARNT = "learntAt";

  private final Branch branch;
  private final Optional<Instant> learntAt;

  private FileContext(Branch branch) {
    this(branch, Optional.empty());
  }

  private FileContext(Branch branch, Optional<Instant> learntAt) {
    this.branch = branch;
    this.learntAt = learntAt;
  }

  /** Reads what was stored: with the instant of learning, unless it is of before this was kept. */
  static FileContext ofStored(Map<String, ?> tree, MetricDictionary dictionary) {
    Map<String, Object> said = new LinkedHashMap<>(tree);
    Optional<Instant> learnt =
        Optional.ofNullable(said.remove(LEARNT)).map(at -> Instant.parse(String.valueOf(at)));
    return new FileContext(of(said, dictionary).orThrow().branch, learnt);
  }

  /** Reads what a client or a stored import says. */
  static Checked<FileContext> of(Map<String, ?> tree, MetricDictionary dictionary) {
    Form form = form(dictionary);
    return form.read(tree)
        .fold(
            branch -> Checked.of(new FileContext(branch), faults(branch)),
            faults -> new Checked.Rejected<FileContext>(withOthers(faults, form, tree)));
  }

  /** Also what is wrong with the members that have the right shape. */
  private static List<Fault> withOthers(List<Fault> shape, Form form, Map<String, ?> tree) {
    Map<String, Object> others = new LinkedHashMap<>(tree);
    shape.forEach(fault -> others.remove(fault.pointer().replaceFirst("^/", "")));
    List<Fault> all = new ArrayList<>(shape);
    boolean window = others.containsKey("from") == tree.containsKey("from");
    boolean both = window && others.containsKey("until") == tree.containsKey("until");
    if (!both) {
      others.keySet().removeAll(List.of("from", "until"));
    }
    form.read(others).fold(branch -> all.addAll(faults(branch)), all::addAll);
    return all;
  }

  static Form form(MetricDictionary dictionary) {
    String[] origins = dictionary.origins().stream().map(Code::code).toArray(String[]::new);
    return Form.of(
        Part.of("account", Part.Kind.TEXT).says("The account whose file it is."),
        Part.of("from", Part.Kind.DAY).says("The first day for which the export was asked."),
        Part.of("until", Part.Kind.DAY).says("The day after the last."),
        Part.of("retrievedAt", Part.Kind.INSTANT)
            .says("When the file was taken from the platform."),
        Part.of("zone", Part.Kind.CODE).says("The zone of the days, against the layout."),
        Part.oneOf("origin", Part.Kind.CODE, origins)
            .says("What was counted, against the layout."));
  }

  private static List<Fault> faults(Branch branch) {
    List<Fault> faults = new ArrayList<>();
    Optional<LocalDate> from = branch.find("from", LocalDate.class);
    Optional<LocalDate> until = branch.find("until", LocalDate.class);
    if (from.isPresent() != until.isPresent()) {
      faults.add(fault(branch, from.isPresent() ? "until" : "from", "import.window-half"));
    } else if (from.isPresent() && !from.get().isBefore(until.orElseThrow())) {
      faults.add(fault(branch, "until", "import.window-empty"));
    }
    if (branch.find("zone", String.class).filter(id -> !isZone(id)).isPresent()) {
      faults.add(fault(branch, "zone", "import.no-zone"));
    }
    return faults;
  }

  private static Fault fault(Branch branch, String part, String code) {
    return branch.fault(part, code, Message.of(code));
  }

  private static boolean isZone(String id) {
    try {
      return !ZoneId.of(id).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }

  Optional<Instant> retrievedAt() {
    return branch
        .find("retrievedAt", OffsetDateTime.class)
        .map(at -> at.toInstant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** The tree that is kept with the file: all that its reading depends on. */
  Map<String, Object> toTree(Instant retrievedAt, Instant learntNow) {
    Map<String, Object> tree = new LinkedHashMap<>(branch.toPlain());
    tree.put("retrievedAt", retrievedAt.toString());
    tree.put(LEARNT, learntNow.toString());
    return tree;
  }

  ImportContext toImport(String digest) {
    ImportContext.Draft draft = ImportContext.of(retrievedAt().orElseThrow()).evidence(digest);
    learntAt.ifPresent(draft::learntAt);
    branch.find("account", String.class).ifPresent(draft::account);
    branch
        .find("from", LocalDate.class)
        .ifPresent(from -> draft.window(from, branch.get("until", LocalDate.class)));
    branch.find("zone", String.class).map(ZoneId::of).ifPresent(draft::zone);
    branch.find("origin", String.class).ifPresent(draft::origin);
    return draft.done();
  }
}
