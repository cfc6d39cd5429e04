package org.govsm.portal.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest extends StoreTest {

  private static final int PART = 64 * 1024;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PART - 1, PART, PART + 1, 3 * PART, 5 * PART + 17})
  void a_file_comes_back_as_it_was_given(int length) throws IOException {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);

    EvidenceFile file = store.keep(new ByteArrayInputStream(bytes));

    assertThat(file).isEqualTo(new EvidenceFile(CanonicalForm.digest(bytes), length));
    assertThat(read(file.digest())).isEqualTo(bytes);
  }

  @Test
  void a_file_can_be_read_byte_by_byte() {
    EvidenceFile file = keep("é");

    int[] bytes =
        store.read(
            tx -> {
              try (InputStream in = tx.evidence().open(file.digest())) {
                return new int[] {in.read(), in.read(), in.read()};
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(bytes).containsExactly(0xc3, 0xa9, -1);
  }

  @Test
  void a_file_that_is_there_is_not_kept_twice() {
    EvidenceFile file = keep("a");

    assertThat(keep("a")).isEqualTo(file);
    EvidenceFile inUnit = store.write(tx -> tx.evidence().keep("a".getBytes(UTF_8)));
    assertThat(inUnit).isEqualTo(file);

    assertThat(database.tamper("delete from evidence_part")).isEqualTo(1);
  }

  @Test
  void of_a_file_that_breaks_off_nothing_is_kept() {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[2 * PART]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the client went away");
              }

              @Override
              public int read(byte[] into, int offset, int length) throws IOException {
                return read();
              }
            });

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> store.keep(broken))
        .withMessage("the client went away");

    assertThat(database.tamper("delete from evidence_part")).isZero();
    assertThat(keep("a").bytes()).isEqualTo(1);
  }

  @Test
  void a_file_that_nobody_gave_cannot_be_read() {
    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> read("sha256:0"))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MISSING));
  }

  private byte[] read(String digest) {
    return store.read(
        tx -> {
          try (InputStream in = tx.evidence().open(digest)) {
            return in.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
