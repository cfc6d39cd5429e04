package org.govsm.governance.post;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.text.Term;

/**
 * Flag on a draft: something that an officer looks at before it goes out. It has the kind and the
 * place and never what was found, and it decides nothing.
 *
 * @param kind one of {@link #kinds()}
 * @param pointer where the text stands in the draft, as a JSON pointer; the period in the calendar
 *     of elections for {@link #MODEL_CODE}, the version for {@link #PLATFORM_ACCESS}
 * @param from the first character, counted from 0 in UTF-16 units; 0 for a period
 * @param to behind the last character; 0 for a period
 */
public record PostFlag(String kind, String pointer, int from, int to) implements ToPlain {

  /** A number that has the form and the check digit of Aadhaar. */
  public static final String AADHAAR = "AADHAAR";

  /** A permanent account number of income tax. */
  public static final String PAN = "PAN";

  /** The number of a voter's photo identity card. */
  public static final String EPIC = "EPIC";

  /** The number of a bank account beside the code of its branch, of a card, or an UPI address. */
  public static final String BANK_ACCOUNT = "BANK_ACCOUNT";

  /** A telephone number in India. */
  public static final String PHONE = "PHONE";

  /** An e-mail address. */
  public static final String EMAIL = "EMAIL";

  /** A word about health. */
  public static final String HEALTH = "HEALTH";

  /** A word about a matter before a court. */
  public static final String SUB_JUDICE = "SUB_JUDICE";

  /** A word about a law in the making. */
  public static final String DRAFT_LEGISLATION = "DRAFT_LEGISLATION";

  /** A title before the name of a person. */
  public static final String NAMED_INDIVIDUAL = "NAMED_INDIVIDUAL";

  /** The name of a party, or a word about parties and votes. */
  public static final String PARTY = "PARTY";

  /** A period of the Model Code of Conduct in which the post would go out. */
  public static final String MODEL_CODE = "MODEL_CODE";

  /** A platform that is understood to be closed in India, or is closed there by an order. */
  public static final String PLATFORM_ACCESS = "PLATFORM_ACCESS";

  private static final List<String> KINDS =
      List.of(
          AADHAAR,
          PAN,
          EPIC,
          BANK_ACCOUNT,
          PHONE,
          EMAIL,
          HEALTH,
          SUB_JUDICE,
          DRAFT_LEGISLATION,
          NAMED_INDIVIDUAL,
          PARTY,
          MODEL_CODE,
          PLATFORM_ACCESS);

  private static final List<String> PERSONAL =
      List.of(AADHAAR, PAN, EPIC, BANK_ACCOUNT, PHONE, EMAIL, HEALTH);

  private static final List<String> RESTRICTED =
      List.of(SUB_JUDICE, DRAFT_LEGISLATION, NAMED_INDIVIDUAL, MODEL_CODE);

  /** Checks that nothing is missing. */
  public PostFlag {
    requireNonNull(kind, "kind");
    requireNonNull(pointer, "pointer");
  }

  /**
   * The kinds.
   *
   * @return all, personal data first
   */
  public static List<String> kinds() {
    return KINDS;
  }

  /** Whether a kind tells of personal data, which need a consent on record. */
  public static boolean isPersonal(String kind) {
    return PERSONAL.contains(kind);
  }

  /** Whether a post about such a thing needs the clearance of what is restricted. */
  public static boolean isRestricted(String kind) {
    return RESTRICTED.contains(kind);
  }

  /**
   * What it is called.
   *
   * @return a term among the sentences of this module
   */
  public Term name() {
    return new Term("flag." + kind);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", kind);
    tree.put("pointer", pointer);
    tree.put("from", BigDecimal.valueOf(from));
    tree.put("to", BigDecimal.valueOf(to));
    return tree;
  }
}
