"""Who asks: the address that limits count by, seen through the proxies that the settings trust.

The address is used in memory alone: it is never written down.
"""

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from flask import g, request

from linkedacts.server.site import site

Network = IPv4Network | IPv6Network
_ONE_SITE = 64
"""Prefix length of what one IPv6 subscriber has: all of it is one client."""


def client() -> str:
    """Gives the client of the present request."""
    if "client" not in g:
        forwarded = request.headers.get("X-Forwarded-For", "")
        g.client = client_of(request.remote_addr or "", forwarded, site().settings.trusted_proxies)
    name: str = g.client
    return name


def client_of(peer: str, forwarded: str, trusted: Sequence[Network]) -> str:
    """Gives the last address before the trusted proxies: what stands left of it in the header, anyone can write."""
    hops = [*(hop.strip() for hop in forwarded.split(",") if hop.strip()), peer]
    while len(hops) > 1 and _is_in(hops[-1], trusted):
        hops.pop()
    return _site_of(hops[-1])


def _is_in(address: str, networks: Sequence[Network]) -> bool:
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return any(parsed in network for network in networks)


def _site_of(address: str) -> str:
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(parsed, IPv6Address):
        return str(parsed.ipv4_mapped or ip_network((parsed, _ONE_SITE), strict=False))
    return str(parsed)
