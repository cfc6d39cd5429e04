package org.govsm.procurement.rti;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.record.WithheldReason;
import org.jspecify.annotations.Nullable;

/**
 * Text of a record for a packet: a line for each value, as {@code lines.1.quantity: 2}. Members
 * that name a person, a number of a firm or an account are severed with their reason, and so are
 * numbers of persons and hashes within texts: the original is never part of it, and no guess of it
 * can be tested.
 */
public final class CaseText {

  private static final String MARK = PersonalNumbers.MARK;

  private static final Set<String> BANK =
      Set.of("ifsc", "bank", "utr", "iban", "payee", "branch", "voucher");
  private static final Pattern OF_PAYMENT =
      Pattern.compile("(?i).*account_?(no|number)|.*pay.*reference");
  private static final Set<String> FIRM =
      Set.of(
          "gstin",
          "pan",
          "tan",
          "cin",
          "udyam",
          "aadhaar",
          "registration",
          "registrations",
          "identifiers");
  private static final Set<String> OFFICER =
      Set.of(
          "actor",
          "officer",
          "officers",
          "holder",
          "holders",
          "custodian",
          "custodians",
          "member",
          "members",
          "committee",
          "person",
          "persons",
          "people",
          "by",
          "custody",
          "owner",
          "owners",
          "author",
          "authors",
          "champion",
          "posters",
          "assigned",
          "nodal",
          "signatory",
          "signatories");

  /** Names of one word more; the head of an account is a head of the budget. */
  private static final Set<String> HEADS = Set.of("itHead", "responsibleHead");

  private static final Set<String> CONTACT =
      Set.of("contact", "contacts", "phone", "mobile", "email", "mailbox", "address", "recovery");
  private static final Set<String> SEALED =
      Set.of("nonce", "commitment", "commitments", "packet", "packets", "sealed");

  private final StringBuilder lines = new StringBuilder();
  private final Set<WithheldReason> reasons = EnumSet.noneOf(WithheldReason.class);

  private final Map<String, String> known;

  private final Set<String> firms;

  private CaseText(Map<String, String> known, Set<String> firms) {
    this.known = known;
    this.firms = firms;
  }

  /**
   * A document of a record, of which nothing but what may leave is kept.
   *
   * @param id the name of the file
   * @param title what it is
   * @param tree the published tree of the record
   */
  public static CaseDocument document(String id, String title, Map<String, ?> tree) {
    return document(id, title, tree, Map.of());
  }

  /**
   * The same, with what is known of a hash in place of it: the document of the case that it is the
   * hash of, or the number of a paper. So nothing is withheld that the case tells.
   *
   * @param id the name of the file
   * @param title what it is
   * @param tree the published tree of the record
   * @param known what stands in place of a hash, by the hash
   */
  public static CaseDocument document(
      String id, String title, Map<String, ?> tree, Map<String, String> known) {
    return document(id, title, tree, known, Set.of());
  }

  /**
   * The same, where the case names firms openly: the id of one in the place of a person is told.
   *
   * @param id the name of the file
   * @param title what it is
   * @param tree the published tree of the record
   * @param known what stands in place of a hash, by the hash
   * @param firms the ids of the firms that the contracts of the case name
   */
  public static CaseDocument document(
      String id, String title, Map<String, ?> tree, Map<String, String> known, Set<String> firms) {
    CaseText text = new CaseText(known, firms);
    text.write("", tree);
    String whole = text.lines.toString();
    if (PersonalNumbers.isIn(whole)) { // spread over lines
      whole = PersonalNumbers.clean(whole);
      text.reasons.add(WithheldReason.NUMBER_IN_TEXT);
    }
    return document(id, title, whole.getBytes(UTF_8), List.copyOf(text.reasons));
  }

  /**
   * A document that was made so before; a hash that an earlier edition left in it is severed.
   *
   * @param copy its text, from which the parts were severed
   * @param reasons why; none where nothing was
   */
  public static CaseDocument document(
      String id, String title, byte[] copy, List<WithheldReason> reasons) {
    String told = new String(copy, UTF_8);
    String shown = withoutHashes(told);
    List<WithheldReason> all = new ArrayList<>(reasons);
    if (!shown.equals(told) && !reasons.contains(WithheldReason.HASH)) {
      all.add(WithheldReason.HASH);
    }
    byte[] kept = shown.equals(told) ? copy : shown.getBytes(UTF_8);
    CaseDocument document = CaseDocument.of(id, title, "text/plain", kept);
    for (WithheldReason reason : all) {
      document = document.severed(kept, reason);
    }
    return document;
  }

  private static String withoutHashes(String text) {
    StringBuilder shown = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      shown.append(Digests.isPublic(line.stripTrailing()) ? line : Digests.severed(line));
    }
    return shown.toString();
  }

  private void write(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, part) -> member(path, String.valueOf(name), part));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        write(path + "." + (i + 1), list.get(i));
      }
    } else if (value != null) {
      line(path, RecordFigures.shown(path, value));
    }
  }

  private void member(String path, String name, @Nullable Object part) {
    String place = path.isEmpty() ? name : path + "." + name;
    @Nullable WithheldReason reason =
        OF_PAYMENT.matcher(place).matches() ? WithheldReason.BANK : reason(name);
    if (reason == null || reason == WithheldReason.OFFICERS && isFirm(part)) {
      write(place, part);
    } else if (part != null) {
      reasons.add(reason);
      line(place, MARK);
    }
  }

  private boolean isFirm(@Nullable Object part) {
    return part instanceof String said && firms.contains(said);
  }

  private void line(String path, String said) {
    String told = Digests.isPublic(path) ? said : Digests.told(said, known);
    String stands = Digests.told(path, known);
    String named = Digests.severed(stands);
    String place = PersonalNumbers.clean(named);
    String open = Digests.isPublic(path) ? told : Digests.severed(told);
    if (!open.equals(told) || !named.equals(stands)) {
      reasons.add(WithheldReason.HASH);
    }
    String shown = PersonalNumbers.clean(open);
    if (!shown.equals(open) || !place.equals(named)) {
      reasons.add(WithheldReason.NUMBER_IN_TEXT);
    }
    lines.append(place).append(": ").append(shown.replaceAll("\\s+", " ")).append('\n');
  }

  private static @Nullable WithheldReason reason(String name) {
    if (HEADS.contains(name)) {
      return WithheldReason.OFFICERS;
    }
    for (String word : name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[^A-Za-z]+", -1)) {
      String one = word.toLowerCase(Locale.ROOT);
      if (BANK.contains(one)) {
        return WithheldReason.BANK;
      } else if (FIRM.contains(one)) {
        return WithheldReason.BIDDER_DETAILS;
      } else if (OFFICER.contains(one) && !name.endsWith("Type")) {
        return WithheldReason.OFFICERS;
      } else if (CONTACT.contains(one)) {
        return WithheldReason.CONTACT;
      } else if (SEALED.contains(one)) {
        return WithheldReason.COMMITMENT;
      }
    }
    return null;
  }
}
