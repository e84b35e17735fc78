document.getElementById("widen").onclick = () => (document.getElementById("place").style.width = "500px");
