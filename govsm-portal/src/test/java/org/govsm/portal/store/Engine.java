package org.govsm.portal.store;

/** What the store runs on. */
public enum Engine {
  SQLITE {
    @Override
    public TestDatabase create() {
      return new TestDatabase(DatabaseConfig.temporary(), () -> {});
    }
  },

  POSTGRESQL {
    @Override
    public TestDatabase create() {
      return PostgresServer.get().create();
    }
  };

  /** An empty database of its own for one test. */
  public abstract TestDatabase create();
}
