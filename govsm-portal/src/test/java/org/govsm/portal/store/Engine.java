package org.govsm.portal.store;

/** What the store runs on. */
enum Engine {
  H2 {
    @Override
    TestDatabase create() {
      return new TestDatabase(DatabaseConfig.inMemory(), () -> {});
    }
  },

  POSTGRESQL {
    @Override
    TestDatabase create() {
      return PostgresServer.get().create();
    }
  };

  /** An empty database of its own for one test. */
  abstract TestDatabase create();
}
