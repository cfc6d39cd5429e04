package org.govsm.procurement.rti;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.procurement.record.RightToInformation;
import org.govsm.procurement.vocabulary.DataLines;

/**
 * Ground on which a document, or a part of it, is refused: a clause of section 8(1), or section 9,
 * by its code. Section 8(1)(i) is not among them, as it was not read. It never changes.
 */
public final class RefusalGround {

  /** Commercial confidence, section 8(1)(d). */
  public static final RefusalGround COMMERCIAL = new RefusalGround("COMMERCIAL", List.of());

  /** Personal information, section 8(1)(j), as it stands on the day of the request. */
  public static final RefusalGround PERSONAL = new RefusalGround("PERSONAL", List.of());

  /** A copyright of a person other than the State, section 9. */
  public static final RefusalGround COPYRIGHT = new RefusalGround("COPYRIGHT", List.of());

  private static final List<RefusalGround> ALL =
      DataLines.shipped(RefusalGround.class, "refusal-grounds.txt", RefusalGround::read);

  private final String code;
  private final List<Citation> basis;

  private RefusalGround(String code, List<Citation> basis) {
    this.code = code;
    this.basis = basis;
  }

  private static List<RefusalGround> read(DataLines data) {
    List<RefusalGround> read = new ArrayList<>();
    for (DataLines.Line line : data.lines()) {
      List<String> words = line.words();
      Certainty sure = Certainty.valueOf(words.get(2));
      Citation cited = RightToInformation.provision("section " + words.get(1), sure, words.get(3));
      read.add(new RefusalGround(words.get(0), List.of(cited)));
    }
    return Stream.concat(Stream.of(COMMERCIAL, PERSONAL, COPYRIGHT), read.stream()).toList();
  }

  /** All grounds that this jar knows. */
  public static List<RefusalGround> all() {
    return ALL;
  }

  /** The ground of a code; nothing where there is none. */
  public static Optional<RefusalGround> find(String code) {
    return ALL.stream().filter(one -> one.code.equals(code)).findFirst();
  }

  /** Its code. */
  public String code() {
    return code;
  }

  /**
   * The provision as it stands on a day.
   *
   * @param day the day of the request
   */
  public Citation basis(LocalDate day) {
    return switch (code) {
      case "COMMERCIAL" -> RightToInformation.commercialConfidence();
      case "PERSONAL" -> RightToInformation.personal(day);
      case "COPYRIGHT" -> RightToInformation.copyright();
      default -> basis.get(0);
    };
  }

  @Override
  public String toString() {
    return code;
  }
}
