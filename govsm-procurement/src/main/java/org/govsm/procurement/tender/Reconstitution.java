package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

/**
 * Reconstitution of the committee: members go and others come by an order of the competent
 * authority. Who comes has no part in the tender, as a bidder or as who decides or ordered members
 * before; the committee that is left has a quorum of members who can take part. An order is of the
 * time of the tender and counts once, and no member makes it. Whether authors and authorities come
 * is asked as with the first committee.
 */
final class Reconstitution {

  static final Schema FORM =
      Schema.of(
              Field.of("leaving", Field.Kind.CODES).identifier().says("the members who go"),
              Field.forms("joining", "member", TenderForm.member()).says("the members who come"),
              Field.of("order", Field.Kind.TEXT).required().says("the number of the order"),
              Field.of("orderedOn", Field.Kind.DAY).required().says("the day of the order"),
              Field.of("digest", Field.Kind.CODE)
                  .required()
                  .says("the hash of the order, as sha256: and 64 digits"),
              Field.of("reason", Field.Kind.TEXT).required().reason().says("why"))
          .where(Reconstitution::faults);

  private static final String PART = "committee";
  private static final String LEAVING = "leaving";
  private static final String MEMBERS = "members";
  private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\s]+");

  private final Acting acting;
  private final ActFindings findings;
  private final Citation clause;
  private final CommitteeSeats seats;

  Reconstitution(Acting acting, CommitteeSeats seats) {
    this.acting = acting;
    this.seats = seats;
    findings = acting.findings();
    clause = acting.tender().clause(PART);
  }

  private static List<InputFault> faults(Node part) {
    List<InputFault> faults = new ArrayList<>(PossibleYears.here(part));
    if (part.codes(LEAVING).isEmpty() && part.branches("joining").isEmpty()) {
      faults.add(
          part.fault(LEAVING, "tender.nobody-changes", Message.of("tender.input.nobody-changes")));
    }
    if (!part.text("digest").matches("sha256:[0-9a-f]{64}")) {
      faults.add(
          part.fault("digest", "tender.order-digest", Message.of("tender.input.order-digest")));
    }
    return faults;
  }

  static List<String> joining(Node part) {
    return part.branches("joining").stream().map(one -> one.text("id")).toList();
  }

  /** The tender with its new committee; nothing where that is none. */
  static Optional<Tender> of(Tender before, Node part) {
    Map<String, Object> tree = new LinkedHashMap<>(before.toPlain());
    Map<String, Object> committee = new LinkedHashMap<>();
    before.committee().ifPresent(now -> committee.putAll(now.toPlain()));
    committee.put(MEMBERS, members(before, part));
    tree.put(PART, committee);
    Map<String, Object> terms = new LinkedHashMap<>();
    before.node().branch("evaluation").ifPresent(now -> terms.putAll(now.toPlain()));
    if (terms.get(MEMBERS) instanceof List<?> marking) {
      Set<String> ids = new LinkedHashSet<>();
      marking.forEach(id -> ids.add(String.valueOf(id)));
      ids.removeAll(part.codes(LEAVING));
      ids.addAll(joining(part));
      terms.put(MEMBERS, List.copyOf(ids));
      tree.put("evaluation", terms);
    }
    return Tender.fromPlain(tree)
        .<Optional<Tender>>fold(Optional::of, faults -> Optional.<Tender>empty());
  }

  private static List<Object> members(Tender before, Node part) {
    List<Object> members = new ArrayList<>();
    List<String> leaving = part.codes(LEAVING);
    for (Node member : all(before)) {
      if (!leaving.contains(member.text("id"))) {
        Map<String, Object> stays = new LinkedHashMap<>(member.toPlain());
        member
            .find("reportsTo", String.class)
            .filter(above -> SameName.among(leaving, above))
            .ifPresent(gone -> stays.remove("reportsTo"));
        members.add(stays);
      }
    }
    part.branches("joining").forEach(member -> members.add(member.toPlain()));
    return members;
  }

  private static List<Node> all(Tender tender) {
    return tender.committee().map(part -> part.branches(MEMBERS)).orElse(List.of());
  }

  void check() {
    List<String> now = acting.tender().members();
    acting.part().codes(LEAVING).stream()
        .filter(one -> !now.contains(one))
        .forEach(one -> refuse("NOT_A_MEMBER", "tender.act.stranger", one));
    Set<String> seen = new LinkedHashSet<>();
    for (String one : joining(acting.part())) {
      if (SameName.among(now, one) || !seen.add(SameName.folded(one))) {
        refuse("MEMBER_ALREADY", "tender.act.member-already", one);
      } else {
        comes(one);
      }
    }
    if (SameName.among(now, acting.act().by())) {
      findings.refuse(
          "ORDERS_OWN_COMMITTEE", Message.of("tender.act.orders-own-committee"), clause);
    }
    order();
    if (findings.stand()) {
      of(acting.tender(), acting.part())
          .ifPresentOrElse(
              this::left,
              () -> findings.refuse("NO_COMMITTEE", Message.of("tender.act.no-committee"), clause));
    }
  }

  /** The order by its number, however it is written, and its day. */
  static String named(Node part) {
    return part.get("orderedOn", LocalDate.class)
        + " "
        + SIGNS.matcher(SameName.folded(part.text("order"))).replaceAll("");
  }

  private void order() {
    LocalDate day = acting.part().get("orderedOn", LocalDate.class);
    if (day.isAfter(IndianTime.day(acting.at()))) {
      findings.refuse("ORDER_LATER", Message.of("tender.act.order-later"), clause);
    } else if (day.isBefore(IndianTime.day(acting.tender().publishes()))) {
      findings.refuse("ORDER_EARLIER", Message.of("tender.act.order-earlier"), clause);
    } else if (acting.state().orders().contains(named(acting.part()))) {
      findings.refuse("ORDER_TAKEN", Message.of("tender.act.order-taken"), clause);
    }
  }

  private void comes(String member) {
    if (SameName.among(acting.state().bidders(), member)) {
      refuse("MEMBER_BIDS", "tender.act.member-bids", member);
    }
    if (SameName.among(acting.state().recused(), member)) {
      refuse("RECUSED_RETURNS", "tender.act.recused", member);
    }
    if (SameName.among(List.of(acting.act().by()), member)) {
      refuse("ORDERS_ITSELF", "tender.act.orders-itself", member);
    } else if (SameName.among(acting.state().ordering(), member)) {
      refuse("ORDERED_BEFORE", "tender.act.ordered-before", member);
    }
  }

  /** Those who are left can meet: as many as the tender and the law ask, none under another. */
  private void left(Tender after) {
    List<String> able = SameName.without(after.members(), acting.state().recused());
    CommitteeMeeting.size(after, findings);
    smaller(able.size());
    long least = after.quorum().orElse((long) after.members().size());
    if (able.size() < least) {
      findings.refuse("QUORUM", tooFew(able.size(), least), clause);
    }
    CommitteeMeeting.reportingLine(after, able, findings);
    seats.check(joining(acting.part()), after.members(), "", findings);
    another(after.members());
  }

  /** A committee of which nobody was published is another one. */
  private void another(List<String> sitting) {
    List<String> published = acting.state().published().members();
    if (!published.isEmpty() && SameName.without(sitting, published).size() == sitting.size()) {
      findings.refer("committee-replaced", Message.of("tender.act.committee-replaced"), clause);
    }
  }

  /** Fewer than three of a committee that was published with more are for an officer. */
  private void smaller(int able) {
    int before = acting.state().published().members().size();
    if (able == 2 && before > able) {
      findings.refer(
          "committee-of-two",
          Message.of("tender.act.committee-two").with("before", before),
          findings.citeCondition("COMMITTEE_OF_THREE").orElse(clause));
    }
  }

  private static Message tooFew(long able, long least) {
    return Message.of("tender.act.committee-short").with("present", able).with("least", least);
  }

  private void refuse(String code, String key, String member) {
    findings.refuse(code, Message.of(key).with("member", member), clause);
  }
}
