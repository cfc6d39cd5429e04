package org.govsm.procurement.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;

/**
 * Publication of a contracting process: its releases in order of time, its record, and what is
 * withheld. The same process gives the same bytes; a process that went on gives the same releases
 * and more.
 */
public final class Publication {

  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  private final Publisher publisher;
  private final String ocid;
  private final List<Release> releases;
  private final SortedSet<Withheld> withheld;

  private Publication(
      Publisher publisher, String ocid, List<Release> releases, SortedSet<Withheld> withheld) {
    this.publisher = publisher;
    this.ocid = ocid;
    this.releases = List.copyOf(releases);
    this.withheld = withheld;
  }

  /**
   * Publishes a process.
   *
   * @param publisher whose prefix its id has
   * @param words the sentences of the language of the releases
   */
  public static Publication of(Publisher publisher, ContractingProcess process, Messages words) {
    return of(publisher, process, words, Optional.empty());
  }

  /**
   * Publishes a process with ids that are the same in all publications of the publisher.
   *
   * @param key the key under which references are written; without one they are running numbers
   */
  public static Publication of(
      Publisher publisher, ContractingProcess process, Messages words, ReferenceKey key) {
    return of(publisher, process, words, Optional.of(key));
  }

  private static Publication of(
      Publisher publisher, ContractingProcess process, Messages words, Optional<ReferenceKey> key) {
    PublishedIds ids = new PublishedIds(process, key);
    String ocid = publisher.prefix() + "-" + process.number();
    Bidders bidders = Bidders.of(process);
    ContractSection contracts = new ContractSection(process, words, bidders, ids);
    List<Happening> happenings =
        Stream.of(
                PlanningSection.of(process, words),
                TenderHappenings.of(process, words, bidders),
                AwardSection.of(process, bidders),
                contracts.all(),
                new ImplementationSection(process, contracts, words, ids).all())
            .flatMap(each -> each)
            .sorted(Comparator.comparing(Happening::at))
            .toList();
    TreeSet<Withheld> withheld = new TreeSet<>(new WithheldParts(process).all());
    LocalDate day = process.asOf().atOffset(INDIA).toLocalDate();
    List<Release> releases = written(ocid, happenings, words, ids, new Marks(day, withheld));
    return new Publication(publisher, ocid, releases, withheld);
  }

  /** Where texts and ids of releases had a number. */
  private record Marks(LocalDate day, SortedSet<Withheld> withheld) {
    void add(String place) {
      withheld.add(new Withheld(place, WithheldReason.NUMBER_IN_TEXT, day));
    }
  }

  private static List<Release> written(
      String ocid, List<Happening> happenings, Messages words, PublishedIds ids, Marks marks) {
    List<Release> releases = new ArrayList<>();
    Parties parties = new Parties();
    String amended = "";
    for (Happening one : happenings) {
      ReleaseDraft draft = new ReleaseDraft(parties, words, amended);
      one.section().accept(draft);
      String place = "/releases/" + releases.size();
      Map<String, Object> tree =
          draft.done(
              ocid,
              ids.shown(one.name()),
              one.at(),
              one.tags(),
              whole -> PersonalNumbers.clean(whole, place, marks::add, ids::shown));
      Release release = new Release(one.at(), tree);
      releases.add(release);
      amended = one.whole() ? release.id() : amended;
    }
    return releases;
  }

  /** The id of the contracting process: the prefix of the publisher and the number. */
  public String ocid() {
    return ocid;
  }

  /** The releases, in order of time. */
  public List<Release> releases() {
    return releases;
  }

  /** What no release has, by its place in the file, with the ground that is proposed. */
  public List<Withheld> withheld() {
    return List.copyOf(withheld);
  }

  /**
   * The package of all releases.
   *
   * @param published when it is made
   */
  public Map<String, Object> releasePackage(Instant published) {
    Map<String, Object> tree = head("releases", published);
    tree.put("releases", Tree.list(releases, Release::toPlain));
    return tree;
  }

  /**
   * The package of the record: all releases, what they come to, and the history of each member.
   *
   * @param published when it is made
   */
  public Map<String, Object> recordPackage(Instant published) {
    Map<String, Object> tree = head("records", published);
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("ocid", ocid);
    record.put("releases", Tree.list(releases, Release::toPlain));
    if (!releases.isEmpty()) {
      record.put("compiledRelease", ReleaseMerge.compiled(releases));
      record.put("versionedRelease", ReleaseMerge.versioned(releases));
    }
    tree.put("records", List.of(record));
    return tree;
  }

  /**
   * A package of releases of several processes, such as a page of a list.
   *
   * @param uri the address under which the package stands
   * @param published when it is made
   */
  public static Map<String, Object> releasePackage(
      Publisher publisher, String uri, List<Release> releases, Instant published) {
    Map<String, Object> tree = head(publisher, uri, published);
    tree.put("releases", Tree.list(releases, Release::toPlain));
    return tree;
  }

  private Map<String, Object> head(String kind, Instant published) {
    return head(publisher, publisher.base() + "/" + kind + "/" + ocid + ".json", published);
  }

  private static Map<String, Object> head(Publisher publisher, String uri, Instant published) {
    OcdsTree tree =
        new OcdsTree()
            .put("uri", uri)
            .put("version", ExtensionProfile.VERSION)
            .put("extensions", ExtensionProfile.addresses(publisher))
            .put("publishedDate", published.toString());
    return tree.putAll(publisher.inPackage()).done();
  }
}
