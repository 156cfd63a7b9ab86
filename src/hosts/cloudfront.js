// A CloudFront function for viewer requests (runtime cloudfront-js-2.0), written by `frontdesk publish --host s3`.
// A store knows files alone: this leads on from old addresses, and finds the page of an address that ends with a slash
// or lacks it.
const redirects = {};

async function handler(event) {
  const request = event.request;
  // Behind two slashes stands a host.
  request.uri = "/" + request.uri.replace(/^[/\\]+/, "");
  const path = decoded(request.uri);
  const asked = query(request.querystring);
  const sorted = asked && "?" + asked.slice(1).split("&").sort().join("&");
  const to = (asked && await lead(path + sorted)) || await lead(path);
  if (to) return moved(to);
  const last = path.slice(path.lastIndexOf("/") + 1);
  if (last === "") {
    request.uri += "index.html";
    return request;
  }
  return last.includes(".") ? request : moved(request.uri + "/" + asked);
}

function lead(address) {
  return redirects.hasOwnProperty(address) ? redirects[address] : undefined;
}

function moved(to) {
  return { statusCode: 301, statusDescription: "Moved Permanently", headers: { location: { value: to } } };
}

// As it is looked for: a question mark in it begins no query. What is no encoding stays as it came.
function decoded(uri) {
  try {
    return decodeURIComponent(uri).replace(/\?/g, "%3F");
  } catch (error) {
    return uri;
  }
}

// CloudFront gives a query in parts, each with one value or several; it does not tell `a=` from `a`.
function query(parts) {
  const pairs = [];
  for (const name in parts) {
    const values = parts[name].multiValue || [parts[name]];
    values.forEach((part) => pairs.push(part.value === "" ? name : name + "=" + part.value));
  }
  return pairs.length === 0 ? "" : "?" + pairs.join("&");
}
