package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.junit.jupiter.api.Test;

/** A server that goes away while it is asked. */
class PostgresDatabaseTest {

  @Test
  void a_connection_that_the_pool_gave_up_meanwhile_is_a_server_out_of_reach() {
    try (TestDatabase database = Engine.POSTGRESQL.create();
        Store store = database.open()) {
      assertThatExceptionOfType(StoreRefusal.class)
          .isThrownBy(() -> store.write(PostgresDatabaseTest::headsAfterItClosed))
          .matches(refusal -> refusal.reason() == Reason.UNREACHABLE);
    }
  }

  private static List<ChainHead> headsAfterItClosed(Transaction tx) {
    try {
      tx.handle().getConnection().close();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return tx.events().heads();
  }
}
