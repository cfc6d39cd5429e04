package org.govsm.portal.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.iso20022.BankFile;
import org.junit.jupiter.api.Test;

/** Whose file it is: of the accounts of the office, and of the channel by which a batch went. */
class ReadAnswersTest {

  private static final BankAccount OWN = BankAccount.of("UTIB0000007", "919010004567");
  private static final BankAccount FORMER = BankAccount.of("SBIN0001234", "30215550001234");
  private static final String OTHER =
      "<Acct><Id><Othr><Id>1234567890123</Id></Othr></Id><Ownr><Nm>A</Nm></Ownr></Acct>";

  private static Optional<String> refused(String kind, String account, BankAccount... own) {
    boolean notified = kind.equals("054");
    String root = notified ? "BkToCstmrDbtCdtNtfctn" : "BkToCstmrStmt";
    String part = notified ? "Ntfctn" : "Stmt";
    String xml =
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.%s.001.02"><%s><%s>%s<Ntry>
          <Amt Ccy="INR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
          <BookgDt><Dt>2026-12-01</Dt></BookgDt><NtryDtls><TxDtls><Refs>
            <AcctSvcrRef>N1</AcctSvcrRef><EndToEndId>O-1</EndToEndId>
          </Refs></TxDtls></NtryDtls></Ntry></%s></%s></Document>
        """
            .formatted(kind, root, part, account, part, root);
    ReadAnswers read = new ReadAnswers.OfBank(BankFile.read("bank.xml", xml.getBytes(UTF_8)));
    return read.foreign(List.of(own)).map(Message::key);
  }

  /** Of two accounts it is not guessed from which the money left. */
  @Test
  void a_notification_without_an_account_is_that_of_an_office_with_one() {
    assertThat(refused("054", "", OWN)).isEmpty();
    assertThat(refused("054", "", OWN, OWN)).isEmpty();
    assertThat(refused("054", "", OWN, FORMER)).contains("bank.no-account");
    assertThat(refused("053", "", OWN)).contains("bank.no-account");
    assertThat(refused("054", OTHER, OWN)).contains("bank.other-account");
  }

  @Test
  void a_file_of_a_profile_answers_batches_of_its_channel_alone() {
    ReadAnswers read = new ReadAnswers.OfProfile("PFMS", List.of());

    assertThat(read.isOf("PFMS")).isTrue();
    assertThat(read.isOf("CGDA")).isFalse();
    assertThat(read.isOf("ISO20022")).isFalse();
  }
}
