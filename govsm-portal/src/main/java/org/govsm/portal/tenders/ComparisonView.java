package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.document.Node;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Page;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.HeldMeeting;
import org.govsm.procurement.award.MemberConfirmation;
import org.govsm.procurement.tender.TenderAct;

/**
 * Comparative statement and minutes of a tender.
 *
 * @param names bids and requirements in words
 * @param outcome of the evaluation, in words; empty where it ended before
 * @param notes what became of it since, in words
 * @param findings what is to be known beside it
 * @param number of the award that was set aside and that it shows; nothing for what stands
 */
public record ComparisonView(
    StoredTender one,
    AwardRecord record,
    BidWords names,
    ComparisonSheet sheet,
    String outcome,
    List<String> notes,
    List<Finding> findings,
    Optional<Integer> number,
    LocalDate day) {

  /** Acts of others than the committee that say what came of what it did. */
  private static final Set<AwardAct.Kind> OF_AWARD =
      Set.of(
          AwardAct.Kind.DECISION,
          AwardAct.Kind.PROPOSAL,
          AwardAct.Kind.RETURN,
          AwardAct.Kind.AWARD,
          AwardAct.Kind.REPRESENTATION_STEP,
          AwardAct.Kind.REOPENING);

  /**
   * Meeting or act of the committee, or what an officer decided, for the minutes.
   *
   * @param present who was there; none where a member acted alone
   * @param conflicts who declared a conflict of interest
   * @param said more of it; empty for nothing
   * @param held who confirmed it; nothing where a member acted alone
   */
  public record Meeting(
      Instant at,
      String what,
      String by,
      List<String> present,
      List<String> conflicts,
      String said,
      Optional<HeldMeeting> held) {}

  /** What the committee did, in order of time. */
  public List<Meeting> meetings(Page page) {
    List<Meeting> all = new ArrayList<>();
    for (TenderAct act : record.tender().acts()) {
      if (act.kind() == TenderAct.Kind.CANCELLATION) {
        all.add(cancelled(act, page));
      } else if (act.kind() == TenderAct.Kind.RECONSTITUTION) {
        all.add(alone(act, page, new CommitteeView.Order(act).said(page)));
      } else if (act.role().equals(AwardService.MEMBER)) {
        Node part = act.part();
        all.add(
            new Meeting(
                act.at(),
                page.words().term("tender-act." + act.kind()),
                act.by(),
                part.codes("present"),
                conflicts(part),
                "",
                held(act.kind().name())));
      }
    }
    for (int i = 0; i < record.acts().size(); i++) {
      AwardAct act = record.acts().get(i);
      if (isOfMeetings(act)) {
        boolean together = act.part().form().part("present").isPresent();
        all.add(
            new Meeting(
                act.at(),
                page.words().term("award-act." + act.kind()),
                act.by(),
                together ? act.part().codes("present") : List.of(),
                List.of(),
                said(act, page),
                held(act.kind() + "-" + (i + 1))));
      }
    }
    record
        .declaredConflicts()
        .forEach(
            (member, at) ->
                all.add(
                    new Meeting(
                        at,
                        page.say("awards.conflict-declared"),
                        member,
                        List.of(),
                        List.of(),
                        "",
                        Optional.empty())));
    all.sort(Comparator.comparing(Meeting::at));
    return all;
  }

  /** A confirmation stands with its meeting; what came of the award stands with the meetings. */
  private static boolean isOfMeetings(AwardAct act) {
    boolean member = act.role().equals(AwardService.MEMBER);
    boolean decides = OF_AWARD.contains(act.kind()) || act.decided().isPresent();
    return act.kind() != AwardAct.Kind.CONFIRMATION && (member || decides);
  }

  private static Meeting cancelled(TenderAct act, Page page) {
    return alone(act, page, act.part().text("reason"));
  }

  private static Meeting alone(TenderAct act, Page page, String said) {
    return new Meeting(
        act.at(),
        page.words().term("tender-act." + act.kind()),
        act.by(),
        List.of(),
        List.of(),
        said,
        Optional.empty());
  }

  private Optional<HeldMeeting> held(String meeting) {
    return record.meetings().stream().filter(one -> one.id().equals(meeting)).findFirst();
  }

  /** The meetings that a member sat in and has not confirmed, in words. */
  public List<String> unconfirmed(String member, Page page) {
    return record.meetings().stream()
        .filter(one -> one.waiting().contains(member))
        .map(one -> AwardScene.meeting(one, page))
        .toList();
  }

  /** When a member confirmed a meeting last. */
  public Optional<Instant> confirmed(String member) {
    return record.meetings().stream()
        .flatMap(one -> one.confirmations().stream())
        .filter(one -> one.member().equals(member))
        .map(MemberConfirmation::at)
        .max(Comparator.naturalOrder());
  }

  private String said(AwardAct act, Page page) {
    List<String> parts = new ArrayList<>();
    parts.add(said(act.part(), page));
    act.decided().ifPresent(text -> parts.add(page.say("awards.decided", "text", text)));
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  private static List<String> conflicts(Node part) {
    return part.branches("declarations").stream()
        .filter(one -> one.get("conflict", Boolean.class))
        .map(one -> one.text("member"))
        .toList();
  }

  private String said(Node part, Page page) {
    if (part.form().part("reason").isEmpty()) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (part.form().part("event").isPresent()) {
      parts.add(part.text("id"));
      parts.add(page.words().term("representation-event." + part.text("event")));
    }
    part.find("representation", String.class).ifPresent(parts::add);
    part.find("conflict", String.class).map(page::person).ifPresent(parts::add);
    if (part.form().part("bid").isPresent()) {
      parts.add(names.named(part.text("bid")));
    }
    if (part.form().part("requirement").isPresent()) {
      parts.add(names.requirement(part.text("requirement")));
      parts.add(page.say(part.get("met", Boolean.class) ? "form.yes" : "form.no"));
    }
    if (part.form().part("question").isPresent()) {
      parts.add(page.say("awards.question." + part.text("question")));
      part.find("about", String.class).map(page::person).ifPresent(parts::add);
    }
    decided(part, "answer", "answer", page).ifPresent(parts::add);
    decided(part, "bidSecurity", "bid-security", page).ifPresent(parts::add);
    decided(part, "result", "result", page).ifPresent(parts::add);
    part.find("reason", String.class).ifPresent(parts::add);
    return String.join(": ", parts);
  }

  /** What was decided: a minute that is signed without it tells nothing. */
  private static Optional<String> decided(Node part, String field, String words, Page page) {
    return part.form().part(field).isPresent()
        ? part.find(field, String.class).map(code -> page.say("awards." + words + "." + code))
        : Optional.empty();
  }

  /** What stands above it on paper. */
  public DocumentHead head(Page page, String title) {
    return new DocumentHead(
        Optional.of(Letterhead.of(page, one.department(), one.department())),
        Optional.of(one.id()),
        page.say(title),
        day,
        Optional.empty());
  }

  /** The awards that were set aside, by their numbers, with the instant. */
  public Map<Integer, Instant> setAside() {
    Map<Integer, Instant> all = new LinkedHashMap<>();
    record.setAside().keySet().forEach(at -> all.put(all.size() + 1, at));
    return all;
  }

  /** What an address has for the award that it shows. */
  public String asked() {
    return number.map(of -> "?" + ComparisonPages.AWARD + "=" + of).orElse("");
  }

  /** Where the page of the evaluation is. */
  public String base() {
    return EvaluationPages.at(one);
  }
}
