package org.govsm.procurement.importing;

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
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a file beside its rows, as a tree of a form or an API and as {@link
 * ImportContext}. Everything that is wrong is said at once, each thing with its pointer.
 */
public final class FileContext {

  /** The member that says why rows of the file that were not read do not count. */
  public static final String LEAVE_OUT = "leaveOut";

  /** The member that says why a file counts that was withdrawn before. */
  public static final String AGAIN = "again";

  /** The value of {@code dates} by which an officer compared the dates with the platform. */
  public static final String AS_SHOWN = "as-shown";

  /** The member that says which party counted the figures of the file. */
  public static final String COUNTED_BY = "countedBy";

  /** The member that names a file of evidence by its hash. */
  public static final String EVIDENCE = "evidence";

  /** The kept member that names the metrics of which each party's figure stands by itself. */
  public static final String APART = "countedApart";

  /** The kept member that says of which file of cases the figures are counted, and by what. */
  public static final String CASES = "cases";

  /** The member that says what the file was called. */
  public static final String NAME = "fileName";

  /** The parties that can have counted: the buyer, the supplier, or both together. */
  public static final List<String> PARTIES = List.of("buyer", "supplier", "both");

  private static final String LEARNT = "learntAt";
  private static final String EDITION = "edition";

  /** What names the sheet of a workbook. */
  public static final String SHEET = "sheet";

  private static final int MOST_OF_NAME = 120;
  private static final String LIFETIME = "lifetime";
  private static final String DAY_FIRST = "day-first";
  private static final String MONTH_FIRST = "month-first";
  private static final String SOURCE = "source";

  private final Node node;

  private FileContext(Node node) {
    this.node = node;
  }

  /**
   * Reads what somebody says of a file.
   *
   * @param tree its members by name
   * @param dictionary the sources and origins that are known
   */
  public static Checked<FileContext> of(Map<String, ?> tree, MetricDictionary dictionary) {
    return read(form(dictionary), tree);
  }

  /**
   * Reads what is kept with an import: what was said, when, and by which rules it was read.
   *
   * @param tree as {@link #toTree} made it
   * @param dictionary the sources and origins that are known
   */
  public static FileContext stored(Map<String, ?> tree, MetricDictionary dictionary) {
    return read(Schema.of(storedParts(dictionary)), tree).orThrow();
  }

  private static Checked<FileContext> read(Schema schema, Map<String, ?> tree) {
    return schema
        .read(tree)
        .fold(
            node -> Checked.of(new FileContext(node), faults(node)),
            faults -> new Checked.Rejected<FileContext>(withOthers(faults, schema, tree)));
  }

  /** Also what is wrong with the members that have the right shape. */
  private static List<InputFault> withOthers(
      List<InputFault> shape, Schema schema, Map<String, ?> tree) {
    Map<String, Object> others = new LinkedHashMap<>(tree);
    shape.forEach(fault -> others.remove(fault.pointer().replaceFirst("^/", "")));
    List<InputFault> all = new ArrayList<>(shape);
    boolean window = others.containsKey("from") == tree.containsKey("from");
    boolean both = window && others.containsKey("until") == tree.containsKey("until");
    if (!both) {
      others.keySet().removeAll(List.of("from", "until"));
    }
    schema.read(others).fold(node -> all.addAll(faults(node)), all::addAll);
    return all;
  }

  private static Schema form(MetricDictionary dictionary) {
    return Schema.of(parts(dictionary).toArray(Field[]::new));
  }

  private static Field[] storedParts(MetricDictionary dictionary) {
    List<Field> parts = new ArrayList<>(parts(dictionary));
    parts.add(Field.of(EDITION, Field.Kind.COUNT).says("The rules by which it was read."));
    parts.add(
        Field.of(APART, Field.Kind.CODES)
            .says("The metrics of which the figure of each party is kept by itself."));
    parts.add(Field.form(CASES, cases()).says("The file of cases of which they are counted."));
    parts.add(Field.of(LEARNT, Field.Kind.INSTANT).says("When it was uploaded to the portal."));
    return parts.toArray(Field[]::new);
  }

  private static Schema cases() {
    return Schema.of(
        Field.of("from", Field.Kind.DAY).required().says("The first day of which it has all."),
        Field.of("until", Field.Kind.DAY).required().says("The day after the last."),
        Field.of("givenAt", Field.Kind.INSTANT)
            .required()
            .says("When it was made: what it shows as open was open then."),
        Field.of("termsVersion", Field.Kind.COUNT)
            .required()
            .says("By which version of the terms."),
        Field.of("with", Field.Kind.CODES)
            .says("The other imports of which figures of longer periods are counted."),
        Field.form("calendar", calendar())
            .says("The calendar of working days, where office hours count."),
        Field.of("recountOf", Field.Kind.COUNT)
            .says("The import that was uploaded, where a later calendar had it counted again."));
  }

  private static Schema calendar() {
    return Schema.of(
        Field.of("id", Field.Kind.CODE).required().says("Its id in the department."),
        Field.of("version", Field.Kind.COUNT).required().says("Its version."),
        Field.of("digest", Field.Kind.TEXT).required().says("The hash of what it says."));
  }

  private static List<Field> parts(MetricDictionary dictionary) {
    String[] sources = dictionary.sources().stream().map(Code::code).toArray(String[]::new);
    String[] origins = dictionary.origins().stream().map(Code::code).toArray(String[]::new);
    return List.of(
        Field.of("account", Field.Kind.TEXT).says("The account to which the file belongs."),
        Field.of("from", Field.Kind.DAY).says("The first day of the export."),
        Field.of("until", Field.Kind.DAY).says("The day after the last."),
        Field.oneOf("covers", Field.Kind.CODE, LIFETIME)
            .says("lifetime if the export covers the whole life of the posts."),
        Field.oneOf("dates", Field.Kind.CODE, DAY_FIRST, MONTH_FIRST, AS_SHOWN)
            .says(
                "Which comes first in the dates of the file, where no date shows it; as-shown where"
                    + " the dates of a workbook were compared with the platform."),
        Field.oneOf(SOURCE, Field.Kind.CODE, sources).says("The source of rows that name none."),
        Field.of(SHEET, Field.Kind.TEXT).says("The sheet of a workbook, if several match."),
        Field.of("retrievedAt", Field.Kind.INSTANT)
            .says("When the file was downloaded from the platform."),
        Field.of(LEAVE_OUT, Field.Kind.TEXT)
            .says("Why rows of the file that were not read do not count."),
        Field.of(AGAIN, Field.Kind.TEXT)
            .reason()
            .says("Why a file that was withdrawn before counts after all."),
        Field.oneOf(COUNTED_BY, Field.Kind.CODE, PARTIES.toArray(String[]::new))
            .says("Which party counted figures that no platform exports."),
        Field.of(EVIDENCE, Field.Kind.TEXT)
            .says("The hash of a file that is kept and shows what was counted."),
        Field.of(NAME, Field.Kind.TEXT).says("What the file was called."),
        Field.of("zone", Field.Kind.CODE)
            .says("The time zone of the days, if it differs from the file type."),
        Field.oneOf("origin", Field.Kind.CODE, origins)
            .says("What was counted, if it differs from the file type."));
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Optional<LocalDate> from = node.find("from", LocalDate.class);
    Optional<LocalDate> until = node.find("until", LocalDate.class);
    if (from.isPresent() != until.isPresent()) {
      faults.add(fault(node, from.isPresent() ? "until" : "from", "import.window-half"));
    } else if (from.isPresent() && !from.get().isBefore(until.orElseThrow())) {
      faults.add(fault(node, "until", "import.window-empty"));
    }
    if (node.find(NAME, String.class).filter(one -> !isName(one)).isPresent()) {
      faults.add(fault(node, NAME, "import.file-name"));
    }
    if (node.find("zone", String.class).filter(id -> !isZone(id)).isPresent()) {
      faults.add(fault(node, "zone", "import.no-zone"));
    }
    return faults;
  }

  private static InputFault fault(Node node, String part, String code) {
    return node.fault(part, code, Message.of(code));
  }

  private static boolean isName(String given) {
    return fileName(given).filter(given::equals).isPresent();
  }

  private static boolean isZone(String id) {
    try {
      return !ZoneId.of(id).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * What a file is called, as it is kept: without folders and signs that cannot be seen.
   *
   * @return nothing for a name that is none, is longer than 120 characters, or holds a telephone or
   *     Aadhaar number
   */
  public static Optional<String> fileName(String given) {
    String name =
        given
            .substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
            .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
            .strip();
    return Optional.of(name)
        .filter(one -> !one.isEmpty() && one.length() <= MOST_OF_NAME)
        .filter(one -> !PersonalIds.areIn(one));
  }

  /** When the file was downloaded, where it was said. */
  public Optional<Instant> retrievedAt() {
    return node.find("retrievedAt", OffsetDateTime.class)
        .map(at -> at.toInstant().truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * The tree that is kept with the file: all that its reading depends on.
   *
   * @param retrievedAt when it was downloaded, said or taken for it
   * @param learntNow when it came in
   */
  public Map<String, Object> toTree(Instant retrievedAt, Instant learntNow) {
    Map<String, Object> tree = new LinkedHashMap<>(node.toPlain());
    tree.put("retrievedAt", retrievedAt.toString());
    tree.put(LEARNT, learntNow.toString());
    tree.put(EDITION, BigDecimal.valueOf(ImportContext.EDITION));
    return tree;
  }

  /** The sheet of a workbook that was named. */
  public Optional<String> sheet() {
    return node.find(SHEET, String.class);
  }

  /** Why rows that were not read do not count. */
  public Optional<String> leaveOut() {
    return node.find(LEAVE_OUT, String.class);
  }

  /** Why a file that was withdrawn before counts after all. */
  public Optional<String> again() {
    return node.find(AGAIN, String.class);
  }

  /** Whether its figures are counted of a file of cases. */
  public boolean isOfCases() {
    return node.branch(CASES).isPresent();
  }

  /** Which party counted the figures. */
  public Optional<String> countedBy() {
    return node.find(COUNTED_BY, String.class);
  }

  /** The hash of a file that shows what was counted. */
  public Optional<String> evidence() {
    return node.find(EVIDENCE, String.class);
  }

  /**
   * Which party counted the figures of a file that was taken in, as its readings name it; former
   * versions kept it with the file alone.
   *
   * @param tree as {@link #toTree} made it
   */
  public static Optional<String> partyOf(Map<String, ? extends @Nullable Object> tree) {
    return tree.get(EDITION) instanceof Number edition
            && ImportContext.namesParty(edition.intValue())
        ? Optional.ofNullable(tree.get(COUNTED_BY)).map(Object::toString)
        : Optional.empty();
  }

  /** The rules by which the file is read; of the first nothing was kept. */
  public int edition() {
    return node.find(EDITION, Long.class).map(Long::intValue).orElse(1);
  }

  /**
   * The context for {@link ReadingFile#read}.
   *
   * @param digest the hash of the file, as evidence
   * @throws java.util.NoSuchElementException if it was not said when the file was downloaded
   */
  public ImportContext toImport(String digest) {
    ImportContext.Draft draft =
        ImportContext.of(retrievedAt().orElseThrow()).evidence(digest).edition(edition());
    node.find(LEARNT, OffsetDateTime.class)
        .map(OffsetDateTime::toInstant)
        .ifPresent(draft::learntAt);
    node.find("covers", String.class).ifPresent(life -> draft.lifetime());
    leaveOut().ifPresent(why -> draft.leftOut());
    countedBy().ifPresent(draft::countedBy);
    Optional<String> dates = node.find("dates", String.class);
    dates.filter(AS_SHOWN::equals).ifPresent(as -> draft.datesAsShown());
    dates.filter(as -> !as.equals(AS_SHOWN)).map(DAY_FIRST::equals).ifPresent(draft::dayFirst);
    node.find(SOURCE, String.class).ifPresent(draft::source);
    node.find("account", String.class).ifPresent(draft::account);
    node.find("from", LocalDate.class)
        .ifPresent(from -> draft.window(from, node.get("until", LocalDate.class)));
    node.find("zone", String.class).map(ZoneId::of).ifPresent(draft::zone);
    node.find("origin", String.class).ifPresent(draft::origin);
    return draft.done();
  }
}
