"""Computes reference.json: the figures that the measures of org.mreza.network.measure are compared with.

The figures there were computed by networkx 3.6.1 (numpy 2.4.6, scipy 1.17.1, Python 3.11), by the functions named below
with the arguments given here, and not by this project. To compute them anew:

    pip install networkx numpy scipy
    python3 reference.py

Graphs: karate.csv is Zachary's karate club (W. W. Zachary 1977, 34 members, weighted by the number of contexts in which
two of them met); partnerships.csv is the seed's own graph of leads and partners, read from the document by hand.
"""

import csv
import json
import pathlib

import networkx as nx

HERE = pathlib.Path(__file__).parent


def graph(name, weighted=True):
    result = nx.Graph()
    with open(HERE / f"{name}.csv", encoding="utf-8", newline="") as file:
        for source, target, weight in csv.reader(file):
            result.add_edge(source, target, weight=float(weight) if weighted else 1.0)
    return result


def communities(groups):
    return sorted(sorted(group) for group in groups)


def partition(result, groups, weight):
    groups = list(groups)
    return {"groups": communities(groups), "modularity": nx.community.modularity(result, groups, weight=weight)}


def figures(result):
    return {
        "DEGREE": dict(result.degree()),
        "STRENGTH": dict(result.degree(weight="weight")),
        "BETWEENNESS": nx.betweenness_centrality(result, normalized=False),
        "BETWEENNESS normalized": nx.betweenness_centrality(result),
        "HARMONIC": nx.harmonic_centrality(result),
        "EIGENVECTOR": nx.eigenvector_centrality(result, max_iter=100_000, tol=1e-14, weight="weight"),
        "PAGERANK": nx.pagerank(result, tol=1e-14, max_iter=10_000),
        "CORENESS": nx.core_number(result),
        "CLUSTERING": nx.clustering(result),
        "CONNECTED_COMPONENTS": partition(result, nx.connected_components(result), "weight"),
        "GREEDY_MODULARITY": partition(result, nx.community.greedy_modularity_communities(result, weight="weight"), "weight"),
        "DENSITY": nx.density(result),
        "DIAMETER": max(nx.diameter(result.subgraph(part)) for part in nx.connected_components(result)),
        "TRANSITIVITY": nx.transitivity(result),
    }


if __name__ == "__main__":
    reference = {
        "karate": figures(graph("karate")),
        "karate unweighted": figures(graph("karate", weighted=False)),
        "partnerships": figures(graph("partnerships")),
    }
    text = json.dumps(reference, ensure_ascii=False, indent=1, sort_keys=True)
    (HERE / "reference.json").write_text(text + "\n", encoding="utf-8")
