package org.govsm.procurement.iso20022;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;
import org.govsm.procurement.disbursement.BankAccount;

/**
 * Element of a message, with its place. Texts are kept of those elements alone that are asked for:
 * no name and no free text. The accounts of a creditor and of a statement are read to be compared;
 * no answer has them.
 */
record MessageElement(
    String name, String currency, String text, Position position, List<MessageElement> children) {

  /** The version of camt.05x since which the status of an entry is an element of its own. */
  private static final int STATUS_IN_CODE = 8;

  private static final String PARTIES = "RltdPties";
  private static final String AGENTS = "RltdAgts";
  private static final String ACCOUNT = "Acct";

  /** Where the number of an account that is no IBAN stands within the parties. */
  private static final List<String> CREDITOR = List.of("CdtrAcct", "Id", "Othr", "Id");

  /** Where the code of the bank of the creditor stands within the agents. */
  private static final List<String> BANK = List.of("CdtrAgt", "FinInstnId", "ClrSysMmbId", "MmbId");

  /** Where it stands within the account of a statement. */
  private static final List<String> OWN = List.of("Id", "Othr", "Id");

  /** Where the code of the bank of that account stands. */
  private static final List<String> SERVICER =
      List.of("Svcr", "FinInstnId", "ClrSysMmbId", "MmbId");

  private static final Map<String, List<List<String>>> FOLLOWED =
      Map.of(PARTIES, List.of(CREDITOR), AGENTS, List.of(BANK), ACCOUNT, List.of(OWN, SERVICER));

  /** Of these parts, what is looked into. */
  private static final Map<String, Set<String>> HELD =
      Map.of(
          "Bal", Set.of("Tp", "CdOrPrtry", "Cd", "Amt", "CdtDbtInd"),
          "BkTxCd", Set.of("Domn", "Fmly", "SubFmlyCd"),
          "Chrgs", Set.of("TtlChrgsAndTaxAmt", "Amt", "CdtDbtInd", "ChrgInclInd", "Br", "Rcrd"),
          "TxsSummry", Set.of("TtlNtries", "TtlCdtNtries", "TtlDbtNtries", "NbOfNtries", "Sum"));

  /** What has an id of its own. */
  private static final Set<String> STATEMENTS = Set.of("Stmt", "Rpt", "Ntfctn");

  private static final Set<String> TEXTS =
      Set.of(
          "Amt",
          "TtlChrgsAndTaxAmt",
          "ChrgInclInd",
          "Br",
          "SubFmlyCd",
          "NbOfNtries",
          "Sum",
          "PgNb",
          "NtryRef",
          "ElctrncSeqNb",
          "LglSeqNb",
          "LastPgInd",
          "CdtDbtInd",
          "RvslInd",
          "Sts",
          "Cd",
          "Prtry",
          "Dt",
          "DtTm",
          "AcctSvcrRef",
          "ClrSysRef",
          "TxId",
          "EndToEndId",
          "MsgId",
          "PmtInfId",
          "OrgnlMsgId",
          "OrgnlPmtInfId",
          "OrgnlEndToEndId",
          "GrpSts",
          "PmtInfSts",
          "TxSts");

  /** Parts that are not looked into: texts, and other amounts. */
  private static final Set<String> CLOSED =
      Set.of(
          "RmtInf",
          "RltdRmtInf",
          "AddtlNtryInf",
          "AddtlTxInf",
          "AddtlInf",
          "Tax",
          "Intrst",
          "CardTx",
          "OrgnlTxRef",
          "CntrValAmt",
          "AnncdPstngAmt",
          "PrtryAmt",
          "Orgtr",
          "Purp",
          "Avlbty",
          "RltdDts",
          "RltdPric",
          "RltdQties");

  static MessageElement read(XmlCursor xml, boolean status, int version) {
    String name = xml.name();
    String currency = xml.attribute("Ccy").orElse("");
    Position position = xml.position();
    if (CLOSED.contains(name)) {
      xml.skip();
      return new MessageElement(name, currency, "", position, List.of());
    } else if (HELD.containsKey(name)) {
      return held(xml, HELD.get(name));
    } else if (FOLLOWED.containsKey(name)) {
      List<MessageElement> found = new ArrayList<>();
      follow(xml, FOLLOWED.get(name), 0, found);
      return new MessageElement(name, currency, "", position, List.copyOf(found));
    } else if (TEXTS.contains(name)
        && !(name.equals("Sts") && !status && version >= STATUS_IN_CODE)) {
      return new MessageElement(name, currency, xml.text(), position, List.of());
    }
    List<MessageElement> children = new ArrayList<>();
    while (xml.enterChild()) {
      boolean id = STATEMENTS.contains(name) && xml.name().equals("Id");
      children.add(
          id
              ? new MessageElement("Id", "", xml.text(), xml.position(), List.of())
              : read(xml, status, version));
    }
    return new MessageElement(name, currency, "", position, List.copyOf(children));
  }

  private static MessageElement held(XmlCursor xml, Set<String> names) {
    String name = xml.name();
    String currency = xml.attribute("Ccy").orElse("");
    Position position = xml.position();
    if (TEXTS.contains(name)) {
      return new MessageElement(name, currency, xml.text(), position, List.of());
    }
    List<MessageElement> children = new ArrayList<>();
    while (xml.enterChild()) {
      if (names.contains(xml.name())) {
        children.add(held(xml, names));
      } else {
        xml.skip();
      }
    }
    return new MessageElement(name, currency, "", position, List.copyOf(children));
  }

  /** What stands at the end of paths, named as they begin; what else stands there is not read. */
  private static void follow(
      XmlCursor xml, List<List<String>> paths, int step, List<MessageElement> found) {
    while (xml.enterChild()) {
      Position position = xml.position();
      String name = xml.name().equals("IBAN") ? "Othr" : xml.name();
      List<List<String>> on = paths.stream().filter(path -> path.get(step).equals(name)).toList();
      if (on.isEmpty()) {
        xml.skip();
      } else if (step + 1 < on.get(0).size() && !xml.name().equals("IBAN")) {
        follow(xml, on, step + 1, found);
      } else {
        found.add(new MessageElement(on.get(0).get(0), "", xml.text(), position, List.of()));
      }
    }
  }

  /** The number of the account that was credited, where the bank gives one. */
  Optional<String> creditorAccount() {
    return end(PARTIES, CREDITOR);
  }

  /** The IFSC of the bank that was credited, where the bank gives one. */
  Optional<String> creditorBank() {
    return end(AGENTS, BANK).filter(BankAccount::isIfsc);
  }

  /** The account of a statement, as far as it names it. */
  NamedAccount ownAccount() {
    return new NamedAccount(end(ACCOUNT, OWN), end(ACCOUNT, SERVICER).filter(BankAccount::isIfsc));
  }

  private Optional<String> end(String within, List<String> path) {
    return find(within).flatMap(part -> part.text(path.get(0))).filter(text -> !text.isBlank());
  }

  /** The name and the place: a text may be an account. */
  @Override
  public String toString() {
    return name + " " + position;
  }

  List<MessageElement> all(String name) {
    return children.stream().filter(child -> child.name().equals(name)).toList();
  }

  Optional<MessageElement> find(String... path) {
    Optional<MessageElement> at = Optional.of(this);
    for (String name : path) {
      at = at.flatMap(one -> one.all(name).stream().findFirst());
    }
    return at;
  }

  /** The text at a path; nothing where it is not there or empty. */
  Optional<String> text(String... path) {
    return find(path).map(MessageElement::text).filter(text -> !text.isEmpty());
  }

  /** A reference: without blanks, and what a bank writes for none is none. */
  Optional<String> reference(String... path) {
    return text(path)
        .filter(text -> !text.equals("NOTPROVIDED") && text.length() <= 200)
        .map(text -> text.replaceAll("\\s+", "_"));
  }

  /** The code of a reason; what is no code is not shown, as it may name anybody. */
  Optional<String> reason(String... path) {
    Optional<MessageElement> reason = find(path);
    return reason
        .flatMap(one -> one.text("Cd").or(() -> one.text("Prtry")))
        .map(code -> code.matches("[A-Z0-9]{2,10}") ? code : "NARR");
  }
}
