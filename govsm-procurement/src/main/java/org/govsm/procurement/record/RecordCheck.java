package org.govsm.procurement.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Checks of a package beyond the JSON schema: version, extensions, prefix, ids, empty members,
 * dates, closed lists, references, order of days, sums, and numbers of persons in texts. All that
 * is found is told at once, each with its JSON pointer. It reads any package, not only our own.
 */
public final class RecordCheck {

  private final List<InputFault> found = new ArrayList<>();

  private RecordCheck() {}

  /**
   * Checks a release package or a record package.
   *
   * @param tree the package, as any reader of JSON gives it
   * @return what is wrong, in the order of the package; empty where nothing is
   */
  public static List<InputFault> of(Map<String, ?> tree) {
    RecordCheck check = new RecordCheck();
    if (ReadTree.isTooDeep(tree)) {
      check.fault("", "depth", Message.of("record.check.depth"));
    } else {
      check.pack(ReadTree.of(tree));
    }
    return List.copyOf(check.found);
  }

  private void pack(Map<String, Object> tree) {
    if (!ExtensionProfile.VERSION.equals(tree.get("version"))) {
      fault("/version", "version", Message.of("record.check.version"));
    }
    List<Object> extensions = list(tree.get("extensions"));
    for (int i = 0; i < extensions.size(); i++) {
      if (!String.valueOf(extensions.get(i)).matches("https?://\\S+/extension\\.json")) {
        fault("/extensions/" + i, "extension", Message.of("record.check.extension"));
      }
    }
    if (!tree.containsKey("releases") && !tree.containsKey("records")) {
      fault("", "package", Message.of("record.check.package"));
    }
    new FormCheck(this::fault).check(tree);
    Object published = tree.get("publishedDate");
    releases("/releases", objects("", "releases", tree), published);
    List<Object> records = objects("", "records", tree);
    twice("/records", records, "ocid");
    for (int i = 0; i < records.size(); i++) {
      record("/records/" + i, ReleaseMerge.copy(records.get(i)), published);
    }
  }

  /** The items of a list of objects; anything else in its place is found, and read as none. */
  private List<Object> objects(String place, String name, Map<String, Object> tree) {
    List<Object> items = list(tree.get(name));
    boolean objects = items.stream().allMatch(Map.class::isInstance);
    if (tree.containsKey(name) && !(tree.get(name) instanceof List && objects)) {
      fault(place + "/" + name, "list", Message.of("record.check.list"));
      return List.of();
    }
    return items;
  }

  private void record(String place, Map<String, Object> record, @Nullable Object published) {
    List<Object> releases = objects(place, "releases", record);
    long linked = releases.stream().filter(RecordCheck::isLink).count();
    if (linked > 0 && linked < releases.size()) {
      fault(place + "/releases", "mixed", Message.of("record.check.mixed"));
    }
    if (linked == 0) {
      releases(place + "/releases", releases, published);
      compiled(place, record, releases);
    }
    prefix(place, record);
  }

  private static boolean isLink(Object release) {
    return ReleaseMerge.copy(release).containsKey("url");
  }

  /** What is compiled is what the rules of merging make of the releases. */
  private void compiled(String place, Map<String, Object> record, List<Object> releases) {
    Object said = record.get("compiledRelease");
    if (said == null || releases.isEmpty()) {
      return;
    }
    List<Release> read = new ArrayList<>();
    for (Object each : releases) {
      Map<String, Object> tree = ReleaseMerge.copy(each);
      Release.fromPlain(tree).<List<Release>>fold(List::of, faults -> List.of()).forEach(read::add);
    }
    boolean one = read.stream().map(Release::ocid).distinct().count() == 1;
    if (!one || read.size() < releases.size() || !said.equals(ReleaseMerge.compiled(read))) {
      fault(place + "/compiledRelease", "compiled", Message.of("record.check.compiled"));
    }
    new CoherenceCheck(place + "/compiledRelease", this::fault).check(ReleaseMerge.copy(said));
  }

  private void releases(String place, List<Object> releases, @Nullable Object published) {
    Set<String> seen = new HashSet<>();
    Map<String, String> last = new LinkedHashMap<>();
    for (int i = 0; i < releases.size(); i++) {
      Map<String, Object> release = ReleaseMerge.copy(releases.get(i));
      String here = place + "/" + i;
      prefix(here, release);
      if (!seen.add(release.get("ocid") + " " + release.get("id"))) {
        fault(here + "/id", "twice", Message.of("record.check.twice"));
      }
      order(here, release, last);
      FormCheck.instant(release.get("date"))
          .filter(at -> FormCheck.instant(published).filter(at::isAfter).isPresent())
          .ifPresent(at -> fault(here + "/date", "future", Message.of("record.check.future")));
      paidLater(here, release);
    }
  }

  /** No release tells a payment of a day to come. */
  private void paidLater(String place, Map<String, Object> release) {
    Optional<Instant> told = FormCheck.instant(release.get("date"));
    List<Map<String, Object>> contracts = FormCheck.objects(release.get("contracts"));
    for (int i = 0; i < contracts.size(); i++) {
      List<Map<String, Object>> paid =
          FormCheck.objects(
              ReleaseMerge.copy(contracts.get(i).get("implementation")).get("transactions"));
      for (int j = 0; j < paid.size(); j++) {
        Optional<Instant> day = FormCheck.instant(paid.get(j).get("date"));
        if (day.isPresent() && told.filter(day.get()::isAfter).isPresent()) {
          String here = place + "/contracts/" + i + "/implementation/transactions/" + j;
          fault(here + "/date", "future", Message.of("record.check.future"));
        }
      }
    }
  }

  private void order(String place, Map<String, Object> release, Map<String, String> last) {
    String ocid = String.valueOf(release.get("ocid"));
    String before = last.put(ocid, String.valueOf(release.get("date")));
    FormCheck.instant(before)
        .filter(at -> FormCheck.instant(release.get("date")).filter(at::isAfter).isPresent())
        .ifPresent(at -> fault(place + "/date", "order", Message.of("record.check.release-order")));
  }

  private void twice(String place, List<Object> items, String member) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(String.valueOf(ReleaseMerge.copy(items.get(i)).get(member)))) {
        fault(place + "/" + i + "/" + member, "twice", Message.of("record.check.twice"));
      }
    }
  }

  private void prefix(String place, Map<String, Object> release) {
    String ocid = String.valueOf(release.get("ocid"));
    if (!Publisher.PREFIX.matcher(ocid).lookingAt()) {
      fault(place + "/ocid", "prefix", Message.of("record.check.prefix"));
    }
  }

  private void fault(String place, String code, Message text) {
    found.add(new InputFault(place, "record.check." + code, text));
  }

  static List<Object> list(@Nullable Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of();
  }
}
