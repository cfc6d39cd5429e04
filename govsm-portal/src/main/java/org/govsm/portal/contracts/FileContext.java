package org.govsm.portal.contracts;

import java.math.BigDecimal;
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
import org.govsm.portal.store.Imports;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;

/** What is said about a file beside its rows, as a tree and as the importer wants it. */
final class FileContext {

  private static final String LEARNT = "learntAt";
  private static final String EDITION = "edition";
  private static final String SHEET = "sheet";
  private static final String LIFETIME = "lifetime";
  private static final String DAY_FIRST = "day-first";
  private static final String MONTH_FIRST = "month-first";
  private static final String AS_SHOWN = "as-shown";
  private static final String SOURCE = "source";

  private final Branch branch;

  private FileContext(Branch branch) {
    this.branch = branch;
  }

  /** Reads what a client says. */
  static Checked<FileContext> of(Map<String, ?> tree, MetricDictionary dictionary) {
    return read(form(dictionary), tree);
  }

  /** Reads what is kept with an import: what a client said, and by which rules it was read. */
  static FileContext stored(Map<String, ?> tree, MetricDictionary dictionary) {
    return read(Form.of(storedParts(dictionary)), tree).orThrow();
  }

  private static Checked<FileContext> read(Form form, Map<String, ?> tree) {
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
    return Form.of(parts(dictionary).toArray(Part[]::new));
  }

  private static Part[] storedParts(MetricDictionary dictionary) {
    List<Part> parts = new ArrayList<>(parts(dictionary));
    parts.add(Part.of(EDITION, Part.Kind.COUNT).says("The rules by which it was read."));
    parts.add(Part.of(LEARNT, Part.Kind.INSTANT).says("When it was uploaded to the portal."));
    return parts.toArray(Part[]::new);
  }

  private static List<Part> parts(MetricDictionary dictionary) {
    String[] sources = dictionary.sources().stream().map(Code::code).toArray(String[]::new);
    String[] origins = dictionary.origins().stream().map(Code::code).toArray(String[]::new);
    return List.of(
        Part.of("account", Part.Kind.TEXT).says("The account to which the file belongs."),
        Part.of("from", Part.Kind.DAY).says("The first day of the export."),
        Part.of("until", Part.Kind.DAY).says("The day after the last."),
        Part.oneOf("covers", Part.Kind.CODE, LIFETIME)
            .says("lifetime if the export covers the whole life of the posts."),
        Part.oneOf("dates", Part.Kind.CODE, DAY_FIRST, MONTH_FIRST, AS_SHOWN)
            .says(
                "Which comes first in the dates of the file, where no date shows it; as-shown where"
                    + " the dates of a workbook were compared with the platform."),
        Part.oneOf(SOURCE, Part.Kind.CODE, sources).says("The source of rows that name none."),
        Part.of(SHEET, Part.Kind.TEXT).says("The sheet of a workbook, if several match."),
        Part.of("retrievedAt", Part.Kind.INSTANT)
            .says("When the file was downloaded from the platform."),
        Part.of(Imports.LEAVE_OUT, Part.Kind.TEXT)
            .says("Why rows of the file that were not read do not count."),
        Part.of("zone", Part.Kind.CODE)
            .says("The time zone of the days, if it differs from the file type."),
        Part.oneOf("origin", Part.Kind.CODE, origins)
            .says("What was counted, if it differs from the file type."));
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
    tree.put(EDITION, BigDecimal.valueOf(ImportContext.EDITION));
    return tree;
  }

  /** The sheet of a workbook that was named. */
  Optional<String> sheet() {
    return branch.find(SHEET, String.class);
  }

  /** Why rows that were not read do not count. */
  Optional<String> leaveOut() {
    return branch.find(Imports.LEAVE_OUT, String.class);
  }

  /** The rules by which the file is read; of the first nothing was kept. */
  int edition() {
    return branch.find(EDITION, Long.class).map(Long::intValue).orElse(1);
  }

  ImportContext toImport(String digest) {
    ImportContext.Draft draft =
        ImportContext.of(retrievedAt().orElseThrow()).evidence(digest).edition(edition());
    branch
        .find(LEARNT, OffsetDateTime.class)
        .map(OffsetDateTime::toInstant)
        .ifPresent(draft::learntAt);
    branch.find("covers", String.class).ifPresent(life -> draft.lifetime());
    Optional<String> dates = branch.find("dates", String.class);
    dates.filter(AS_SHOWN::equals).ifPresent(as -> draft.datesAsShown());
    dates.filter(as -> !as.equals(AS_SHOWN)).map(DAY_FIRST::equals).ifPresent(draft::dayFirst);
    branch.find(SOURCE, String.class).ifPresent(draft::source);
    branch.find("account", String.class).ifPresent(draft::account);
    branch
        .find("from", LocalDate.class)
        .ifPresent(from -> draft.window(from, branch.get("until", LocalDate.class)));
    branch.find("zone", String.class).map(ZoneId::of).ifPresent(draft::zone);
    branch.find("origin", String.class).ifPresent(draft::origin);
    return draft.done();
  }
}
