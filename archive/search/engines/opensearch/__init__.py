"""The OpenSearch engine: an archive on a cluster, behind the same contract."""
