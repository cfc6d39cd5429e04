package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.document.Node;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;

/**
 * Supply under GST: which taxes an invoice bears, by the state of the supplier and the place of
 * supply.
 */
enum GstSupply {
  /** Supplier and place of supply in one state: CGST and SGST. */
  WITHIN_STATE,
  /** Both in one union territory without a legislature: CGST and UTGST. */
  WITHIN_UNION_TERRITORY,
  /** In two, or to or from a special economic zone: IGST. */
  BETWEEN_STATES;

  private static final LocalDate SEEN = LocalDate.of(2026, 11, 29);

  /** Named by the Act: the other union territories have a legislature and count as states. */
  private static final Set<String> WITHOUT_LEGISLATURE =
      Set.of("IN.AN", "IN.CH", "IN.DD", "IN.DH", "IN.DN", "IN.LA", "IN.LD");

  private static final Citation KIND =
      Citation.of("IGST Act 2017", "sections 7 and 8").sure(Certainty.MEDIUM).cite();

  private static final Citation UNION_TERRITORY =
      Citation.of("UTGST Act 2017", "section 2(8)")
          .sure(Certainty.MEDIUM)
          .seen(
              SourceKind.REPRODUCTION,
              SEEN,
              "https://taxwayglobal.com/union-territory-means-under-gst-act/")
          .cite();

  /** Recalled: the words of the section were not seen. */
  static final Citation PLACE =
      Citation.of("IGST Act 2017", "section 12(2)").sure(Certainty.LOW).cite();

  /** Recalled: the words of the section were not seen. */
  static final Citation ZONE =
      Citation.of("IGST Act 2017", "section 7(5)(b)").sure(Certainty.LOW).cite();

  private static final int STATE_DIGITS = 2;

  /** The names of its taxes, of equal parts. */
  List<String> taxes() {
    return switch (this) {
      case WITHIN_STATE -> List.of("central", "state");
      case WITHIN_UNION_TERRITORY -> List.of("central", "unionTerritory");
      case BETWEEN_STATES -> List.of("integrated");
    };
  }

  Citation citation() {
    return this == WITHIN_UNION_TERRITORY ? UNION_TERRITORY : KIND;
  }

  static GstSupply of(Node invoice) {
    String place = invoice.text("placeOfSupply");
    if (isOfZone(invoice) || !place.equals(state(invoice, "supplierGstin"))) {
      return BETWEEN_STATES;
    }
    return Jurisdictions.shipped()
            .byGst(place, invoice.get("date", LocalDate.class))
            .map(Jurisdiction::id)
            .filter(WITHOUT_LEGISLATURE::contains)
            .isPresent()
        ? WITHIN_UNION_TERRITORY
        : WITHIN_STATE;
  }

  /** Whether it is a supply to or from a special economic zone. */
  static boolean isOfZone(Node invoice) {
    return invoice.find("specialEconomicZone", Boolean.class).orElse(false);
  }

  /** Whether the place of supply is another state than that of the department. */
  static boolean isElsewhere(Node invoice) {
    return !invoice.text("placeOfSupply").equals(state(invoice, "recipientGstin"));
  }

  /** As the law on tax at source asks it. */
  String code(Node invoice) {
    if (this == BETWEEN_STATES) {
      return "BETWEEN_STATES";
    }
    return isElsewhere(invoice) ? "WITHIN_ANOTHER_STATE" : "WITHIN_STATE";
  }

  private static String state(Node invoice, String member) {
    String gstin = invoice.text(member);
    return gstin.substring(0, Math.min(STATE_DIGITS, gstin.length()));
  }
}
