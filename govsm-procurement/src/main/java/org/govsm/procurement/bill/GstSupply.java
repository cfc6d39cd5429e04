package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  static final Jurisdictions PLACES = Jurisdictions.shipped();

  private static final String SECTION_7 =
      "https://teachoo.com/6040/1962/Section-7-IGST---Inter-State-supply-in-IGST---Goods-and-Services-Tax/category/Chapter-IV---Determination-of-Nature-of-Supply-(Section-7-to-9-IGST)";

  private static final Citation KIND =
      Citation.of("IGST Act 2017", "sections 7 and 8")
          .sure(Certainty.MEDIUM)
          .seen(SourceKind.REPRODUCTION, SEEN, SECTION_7)
          .cite();

  /** The words of the section were not seen, only what a commentary says of it. */
  static final Citation PLACE =
      Citation.of("IGST Act 2017", "section 12(2)")
          .sure(Certainty.LOW)
          .seen(
              SourceKind.REPORT,
              SEEN,
              "https://edurev.in/p/84568/Ch-16-Place-of-Supply-of-Goods-and-Services-within")
          .cite();

  static final Citation ZONE =
      Citation.of("IGST Act 2017", "section 7(5)(b)")
          .sure(Certainty.MEDIUM)
          .seen(SourceKind.REPRODUCTION, SEEN, SECTION_7)
          .cite();

  private static final int STATE_DIGITS = 2;

  /** The names of its taxes, of equal parts. */
  List<String> taxes() {
    return switch (this) {
      case WITHIN_STATE -> List.of("central", "state");
      case WITHIN_UNION_TERRITORY -> List.of("central", "unionTerritory");
      case BETWEEN_STATES -> List.of("integrated");
    };
  }

  Citation citation(Node invoice) {
    return unionTerritory(invoice)
        .filter(territory -> this == WITHIN_UNION_TERRITORY)
        .map(Jurisdiction.Code::citation)
        .orElse(KIND);
  }

  /** The territory of the place of supply where the UTGST Act names it; others are as states. */
  private static Optional<Jurisdiction.Code> unionTerritory(Node invoice) {
    LocalDate day = invoice.get("date", LocalDate.class);
    return PLACES
        .byGst(invoice.text("placeOfSupply"), day)
        .flatMap(place -> place.codes(Jurisdiction.Code.UTGST, day).stream().findFirst());
  }

  static GstSupply of(Node invoice) {
    String place = invoice.text("placeOfSupply");
    if (isOfZone(invoice) || !place.equals(state(invoice, "supplierGstin"))) {
      return BETWEEN_STATES;
    }
    return unionTerritory(invoice).isPresent() ? WITHIN_UNION_TERRITORY : WITHIN_STATE;
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
